package belay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @CsvSource({
        "' Ada@Example.ORG ', ada@example.org",
        "Ada Lovelace <ada@example.org>, ada@example.org",
        "mailto:ada.l+belay@mail.example.org, ada.l+belay@mail.example.org",
        "josé@exämple.org, josé@exämple.org",
    })
    void anAddressIsReadWithoutWhatCameAlong(String written, String address) {
        assertThat(Email.parse(written).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ' '                     | Write the whole address, like ada@example.org.
        ada.example.org         | “ada.example.org” has no @. Write the whole address, like ada@example.org.
        a@b.org; c@d.org        | “a@b.org; c@d.org” has more than one @. Write one address, like ada@example.org.
        ada@example             | “ada@example” does not look like an e-mail address. Write it like ada@example.org.
        ada @example.org        | “ada @example.org” does not look like an e-mail address. Write it like ada@example.org.
        """)
    void whatIsNoAddressIsNamedWithItsCure(String written, String said) {
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> Email.parse(written))
            .satisfies(bad -> assertThat(Texts.of(bad)).isEqualTo(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b@example.org", "a\u0007b@example.org", "a\u0085b@example.org", "a\u202eb@example.org"})
    void marksNobodySeesAreNoPartOfAnAddress(String written) {
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> Email.parse(written))
            .satisfies(bad -> assertThat(bad.key()).isEqualTo("people.bad.email.shape"));
        assertThat(Email.parse(Typed.line(written)).address()).isEqualTo("ab@example.org");
    }
}
