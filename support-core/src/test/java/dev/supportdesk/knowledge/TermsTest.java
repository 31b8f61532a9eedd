package dev.supportdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    @Test
    void readsWordsWhateverTheirCaseAccentsAndSigns() {
        assertThat(Terms.of("Où est l’Überweisung? (2.5 GB, don't!)"))
                .containsExactly("ou", "est", "luberweisung", "2", "5", "gb", "dont");
    }

    @Test
    void leavesOutWordsThatCarryNoMeaning() {
        assertThat(Terms.contentOf("How much is it, please?")).isEmpty();
        assertThat(Terms.contentOf("How do I cancel the yearly plan?")).containsExactly("cancel", "yearly", "plan");
    }

    @ParameterizedTest
    @CsvSource({
        "invoices, invoice",
        "refunded, refund",
        "billing, bill",
        "billed, bill",
        "stopping, stop",
        "companies, company",
        "taxes, tax",
        "cancelled, cancel",
        "charges, charge",
        "plans, plan",
    })
    void meetsAWordInItsOtherForms(String one, String other) {
        assertThat(Terms.stem(one)).isEqualTo(Terms.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"status, stat", "address, add"})
    void keepsOtherWordsApart(String one, String other) {
        assertThat(Terms.stem(one)).isNotEqualTo(Terms.stem(other));
    }
}
