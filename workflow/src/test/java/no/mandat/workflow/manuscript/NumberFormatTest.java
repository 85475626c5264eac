package no.mandat.workflow.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    DECIMAL,           12,         12
                    DECIMAL,           0,          0
                    DECIMAL_WITH_ZERO, 7,          07
                    DECIMAL_WITH_ZERO, 12,         12
                    LETTERS_REPEATED,  1,          a
                    LETTERS_REPEATED,  26,         z
                    LETTERS_REPEATED,  28,         bb
                    LETTERS_REPEATED,  2000000000, 2000000000
                    LETTERS_REPEATED,  0,          0
                    LETTERS_COUNTED,   28,         ab
                    LETTERS_COUNTED,   52,         az
                    LETTERS_COUNTED,   53,         ba
                    LETTERS_COUNTED,   702,        zz
                    ROMAN,             4,          iv
                    ROMAN,             1999,       mcmxcix
                    ROMAN,             4000,       4000
                    ROMAN,             -1,         -1
                    ORDINAL,           3,          3.
                    BULLET,            3,          –
                    NONE,              3,          ''
                    """)
    void prints(NumberFormat format, int number, String printed) {
        assertThat(format.print(number)).isEqualTo(printed);
    }
}
