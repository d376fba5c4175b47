package belay.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Amara Okafor        | Amara
        O’Brien, Siobhán    | Siobhán
        DR. Ruth Abara      | Ruth
        Prof. Dr. Li Na     | Li
        李小龍               | 李小龍
        J Smith             | J Smith
        Okafor,             | Okafor
        van der Berg, Anna  | Anna
        Robert King, Jr.    | Robert
        Ana Lima, PhD       | Ana
        Hans Otto Georg Wilhelm, Freiherr von Gleichen | Hans
        De La Cruz, Maria   | Maria
        Chen, Xi            | Xi
        Silva, Junior       | Junior
        Hossain, Md Rakib   | Md
        """)
    void peopleAreGreetedAsTheyAreCalled(String name, String called) {
        assertThat(new Person(0, name, null, Instant.EPOCH).shortName()).isEqualTo(called);
    }
}
