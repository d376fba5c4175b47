package belay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Addresses of a database as administrators have them at hand. */
class AddressTest {

    @Test
    void takesTheAddressPsqlTakes() {
        assertThat(Address.of("postgres://ada:p%40ss@db.example.org:5433/belay?sslmode=require", "", ""))
            .isEqualTo(new Address("jdbc:postgresql://db.example.org:5433/belay?sslmode=require", "ada", "p@ss"));
        assertThat(Address.of("postgresql://db.example.org/belay", "", ""))
            .isEqualTo(new Address("jdbc:postgresql://db.example.org/belay", null, null));
    }

    @Test
    void takesJdbcsOwnAddressAsItIs() {
        assertThat(Address.of("jdbc:postgresql://localhost/belay?user=ada", "", "").jdbc())
            .isEqualTo("jdbc:postgresql://localhost/belay?user=ada");
    }

    @Test
    void whatIsSetApartGoesBeforeWhatTheAddressSays() {
        assertThat(Address.of("postgres://ada:old@localhost/belay", "grace", "new"))
            .isEqualTo(new Address("jdbc:postgresql://localhost/belay", "grace", "new"));
    }

    @Test
    void refusesAnotherDatabaseWithoutSayingThePassword() {
        assertThatThrownBy(() -> Address.of("mysql://ada:secret@localhost/belay", "", ""))
            .isInstanceOf(DatabaseProblem.class).hasMessageContaining("mysql://…@localhost/belay")
            .hasMessageNotContaining("secret");
    }

    @Test
    void isWrittenInMessagesWithoutThePassword() {
        assertThat(Address.of("jdbc:postgresql://localhost/belay?user=ada&password=secret&ssl=true", "", ""))
            .hasToString("jdbc:postgresql://localhost/belay?user=ada&password=…&ssl=true");
        assertThat(Address.withoutSecrets("postgres://ada:s@cr/et@localhost/belay")).isEqualTo("postgres://…@localhost/belay");
        assertThat(Address.withoutSecrets("jdbc:postgresql://localhost/belay?password=s@cret")).doesNotContain("cret");
    }

    @Test
    void refusesWhatIsNoAddressWithoutSayingThePasswordAnywhere() {
        assertThatThrownBy(() -> Address.of("postgres://ada:sec ret@localhost/belay", "", ""))
            .isInstanceOf(DatabaseProblem.class).hasMessageContaining("postgres://…@localhost/belay").hasNoCause();
    }
}
