package hiresync.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.warehouse.DatabaseTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run ends with says what happened, then what to do. */
class ClausesTest {
    @ParameterizedTest
    @EnumSource
    void everyTroubleOfTheDatabaseSaysBoth(DatabaseTrouble trouble) {
        Clauses told = Clauses.of(trouble.sentence());
        assertThat(told.remedy()).isNotNull();
        assertThat(trouble.sentence()).startsWith(told.finding() + "; " + told.remedy());
        assertThat(told.finding()).doesNotContain("; ");
        assertThat(told.remedy()).isNotEmpty().doesNotContain("again", "committed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feishu answered the request for a token with code 10014 (HTTP 200): the app secret is wrong"
                        + "|: check FEISHU_APP_ID and FEISHU_APP_SECRET.",
                "Feishu answered a call with code 99991672 (HTTP 400), log id 7: the app lacks a permission"
                        + "|: grant it and publish a version of the app; any one of these will do: a:b.",
                "Feishu refuses the token with code 99991671: FEISHU_TENANT_ACCESS_TOKEN is wrong or has expired"
                        + "|; set a new one, or FEISHU_APP_ID and FEISHU_APP_SECRET in its place.",
                "Feishu cannot be reached, a call met a certificate that is not trusted"
                        + "|: if a proxy of your company signs anew, name its CA; else check FEISHU_BASE_URL.",
                "No token could be had within 5 s, the last try ended with no connection"
                        + "|: check FEISHU_BASE_URL and the network, then run again to resume.",
                "the source table crm.talents does not exist in the warehouse"
                        + "|; create it, or name another with SOURCE_TABLE"
            })
    void theRemedyBeginsWhereSomebodyIsToldToDoSomething(String finding, String rest) {
        Clauses told = Clauses.of(finding + rest);
        assertThat(told.finding()).isEqualTo(finding);
        assertThat(told.remedy()).isEqualTo(rest.substring(2).replaceAll("(, then run again to resume)?\\.$", ""));
    }

    @Test
    void aSentenceThatSaysItAllAtOnceStaysWhole() {
        assertThat(Clauses.of("hiresync.api.share must be above 0 and at most 1, but is 1.5"))
                .isEqualTo(new Clauses("hiresync.api.share must be above 0 and at most 1, but is 1.5", null));
    }
}
