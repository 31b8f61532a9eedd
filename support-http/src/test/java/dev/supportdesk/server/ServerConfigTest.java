package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigTest {
    @Test
    void runsWithoutAnyVariable() {
        assertThat(ServerConfig.of(Map.of()))
                .isEqualTo(new ServerConfig(
                        new ServerConfig.Http("0.0.0.0", 8080, 20, List.of(), List.of()),
                        null,
                        new ServerConfig.Knowledge(Path.of("knowledge-base"), true),
                        new ServerConfig.Desk("Support", null),
                        Path.of("data"),
                        List.of()));
    }

    @Test
    void readsEveryVariable() {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("PORT", "9000"),
                Map.entry("DATABASE_URL", "postgresql://desk:hunter2@db/support"),
                Map.entry("SUPPORT_HOST", "127.0.0.1"),
                Map.entry("SUPPORT_DATA_DIR", "/srv/data"),
                Map.entry("SUPPORT_KNOWLEDGE_DIR", "/srv/corpus.jsonl"),
                Map.entry("SUPPORT_VECTORS", "off"),
                Map.entry("SUPPORT_RATE_LIMIT_PER_MINUTE", "0"),
                Map.entry("SUPPORT_CORS_ORIGINS", "https://a.example, http://localhost:3000"),
                Map.entry("SUPPORT_TRUSTED_PROXIES", "10.0.0.0/8,::1"),
                Map.entry("SUPPORT_NAME", "Example Help"),
                Map.entry("SUPPORT_EMAIL", "help@example.com"));

        assertThat(ServerConfig.of(environment))
                .isEqualTo(new ServerConfig(
                        new ServerConfig.Http(
                                "127.0.0.1",
                                9000,
                                0,
                                List.of("https://a.example", "http://localhost:3000"),
                                List.of("10.0.0.0/8", "::1")),
                        new DatabaseUrl("jdbc:postgresql://db/support", "desk", new Secret("hunter2")),
                        new ServerConfig.Knowledge(Path.of("/srv/corpus.jsonl"), false),
                        new ServerConfig.Desk("Example Help", "help@example.com"),
                        Path.of("/srv/data"),
                        List.of()));
    }

    @Test
    void aVariableThatIsSetToNothingCountsAsNotSet() {
        assertThat(ServerConfig.of(Map.of("PORT", " ", "DATABASE_URL", "", "SUPPORT_EMAIL", "")))
                .isEqualTo(ServerConfig.of(Map.of()));
    }

    @Test
    void reportsAllProblemsTogether() {
        StartException problem = refused(Map.of(
                "PORT", "99999",
                "SUPPORT_VECTORS", "maybe",
                "DATABASE_URL", "mysql://desk:hunter2@db/support",
                "SUPPORT_NAMES", "x"));

        assertThat(problem.exitCode()).isEqualTo(2);
        assertThat(problem.getMessage().lines())
                .containsExactly(
                        "PORT is \"99999\", but it must be a number from 0 to 65535: set it to one, or leave it unset for"
                                + " 8080.",
                        "DATABASE_URL [redacted] names MySQL, which SupportDesk does not speak: use PostgreSQL, or leave"
                                + " it unset to keep everything in the data folder.",
                        "SUPPORT_VECTORS is \"maybe\", but it must be on or off.",
                        "SUPPORT_NAMES is not a variable of SupportDesk: did you mean SUPPORT_NAME?");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORT_KNOWLEDGE, SUPPORT_KNOWLEDGE_DIR",
        "SUPPORT_RATELIMIT_PER_MINUTE, SUPPORT_RATE_LIMIT_PER_MINUTE",
        "SUPPORT_CORS_ORIGIN, SUPPORT_CORS_ORIGINS",
        "SUPPORT_DATADIR, SUPPORT_DATA_DIR",
    })
    void asksWhetherAMisspelledVariableWasMeant(String misspelled, String meant) {
        assertThat(refused(Map.of(misspelled, "x"))).hasMessageContaining("did you mean " + meant + "?");
    }

    @Test
    void namesTheVariablesThereAreWhenNoneIsClose() {
        assertThat(refused(Map.of("SUPPORT_BANANA_COLOUR_SCHEME", "x")))
                .hasMessageContaining("unset it; there are SUPPORT_CORS_ORIGINS, SUPPORT_DATA_DIR");
    }

    @Test
    void knowsWhichVariablesBelongToLaterReleases() {
        assertThat(ServerConfig.of(Map.of("OPENAI_API_KEY", "sk-1", "TELEGRAM_BOT_TOKEN", "t", "HOME", "/"))
                        .notUsedYet())
                .containsExactly("OPENAI_API_KEY", "TELEGRAM_BOT_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "www.example.com", "https://example.com/", "https://example.com/page", "ftp://x.org"})
    void originsAreExact(String origin) {
        assertThat(refused(Map.of("SUPPORT_CORS_ORIGINS", origin)))
                .hasMessageContaining("must list exact origins")
                .hasMessageContaining(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com", "10.0.0.0/33", "256.1.1.1", "1.2.3", "::1/129"})
    void proxiesAreAddresses(String proxy) {
        assertThat(refused(Map.of("SUPPORT_TRUSTED_PROXIES", proxy))).hasMessageContaining("must list IP addresses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "help@example", "a b@example.com", "a@example.com,b@example.com"})
    void theEmailIsOneAddress(String email) {
        assertThat(refused(Map.of("SUPPORT_EMAIL", email))).hasMessageContaining("must be an e-mail address");
    }

    @Test
    void theEffectiveConfigurationNamesEveryVariableAndNoSecret() {
        List<String> lines = ServerConfig.of(Map.of("DATABASE_URL", "postgresql://desk:hunter2@db/support"))
                .effective();

        assertThat(lines).contains("DATABASE_URL=jdbc:postgresql://db/support", "PORT=8080", "SUPPORT_VECTORS=on");
        assertThat(lines).noneMatch(line -> line.contains("hunter2"));
        assertThat(lines).hasSize(11);
    }

    private static StartException refused(Map<String, String> environment) {
        return catchThrowableOfType(StartException.class, () -> ServerConfig.of(environment));
    }
}
