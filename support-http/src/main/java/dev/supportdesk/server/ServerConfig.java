package dev.supportdesk.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the server runs. Built once, from the environment; nothing else reads the environment.
 *
 * @param database where conversations are kept; null for a file in the data folder
 * @param dataDirectory where the server keeps its files; made when it is missing
 * @param notUsedYet names of variables that are set but that this release has no use for
 */
record ServerConfig(
        Http http,
        @Nullable DatabaseUrl database,
        Knowledge knowledge,
        Desk desk,
        Path dataDirectory,
        List<String> notUsedYet) {
    private static final List<String> OURS = List.of(
            "SUPPORT_CORS_ORIGINS",
            "SUPPORT_DATA_DIR",
            "SUPPORT_EMAIL",
            "SUPPORT_HOST",
            "SUPPORT_KNOWLEDGE_DIR",
            "SUPPORT_NAME",
            "SUPPORT_RATE_LIMIT_PER_MINUTE",
            "SUPPORT_TRUSTED_PROXIES",
            "SUPPORT_VECTORS");
    private static final List<String> OF_LATER_RELEASES = List.of(
            "INTERNAL_API_SECRET",
            "OPENAI_API_KEY",
            "OPENAI_BASE_URL",
            "OPENAI_MODEL",
            "TELEGRAM_BOT_TOKEN",
            "TELEGRAM_CHAT_ID",
            "WHATSAPP_ACCESS_TOKEN",
            "WHATSAPP_ADMIN_PHONE",
            "WHATSAPP_API_KEY",
            "WHATSAPP_API_URL",
            "WHATSAPP_APP_SECRET",
            "WHATSAPP_PHONE_NUMBER_ID",
            "WHATSAPP_SENDER_ID",
            "WHATSAPP_VERIFY_TOKEN",
            "WHATSAPP_WEBHOOK_TOKEN");

    /**
     * The HTTP side.
     *
     * @param host the address to listen on
     * @param port 0 for any that is free
     * @param ratePerMinute calls that one client may make a minute; 0 for no limit
     * @param corsOrigins origins of the pages that may call from a browser, such as {@code https://www.example.com}
     * @param trustedProxies addresses, or ranges as {@code 10.0.0.0/8}, whose word on the client's address is believed
     */
    record Http(String host, int port, int ratePerMinute, List<String> corsOrigins, List<String> trustedProxies) {}

    /**
     * What the desk knows.
     *
     * @param location a folder of Markdown files, or one file that ends in {@code .jsonl}
     * @param vectors whether questions are also compared by meaning
     */
    record Knowledge(Path location, boolean vectors) {
        boolean isJsonLines() {
            return location.toString().endsWith(".jsonl");
        }
    }

    /**
     * How the desk speaks of itself.
     *
     * @param email where customers may write when the desk cannot answer; null when there is no such address
     */
    record Desk(String name, @Nullable String email) {}

    ServerConfig {
        notUsedYet = List.copyOf(notUsedYet);
    }

    /** @throws StartException with every problem at once, a sentence each */
    static ServerConfig of(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        Path data = variables.parsed("SUPPORT_DATA_DIR", ServerConfig::path).orElse(Path.of("data"));
        ServerConfig config = new ServerConfig(
                new Http(
                        variables.find("SUPPORT_HOST").orElse("0.0.0.0"),
                        variables.number("PORT", 8080, 0, 65_535),
                        variables.number("SUPPORT_RATE_LIMIT_PER_MINUTE", 20, 0, 1_000_000),
                        variables.list("SUPPORT_CORS_ORIGINS", NetworkNames::origin),
                        variables.list("SUPPORT_TRUSTED_PROXIES", NetworkNames::addressRange)),
                variables.parsedSecret("DATABASE_URL", DatabaseUrl::of).orElse(null),
                new Knowledge(
                        variables
                                .parsed("SUPPORT_KNOWLEDGE_DIR", ServerConfig::path)
                                .orElse(Path.of("knowledge-base")),
                        variables.onOrOff("SUPPORT_VECTORS", true)),
                new Desk(
                        variables.parsed("SUPPORT_NAME", ServerConfig::name).orElse("Support"),
                        variables.parsed("SUPPORT_EMAIL", NetworkNames::email).orElse(null)),
                data,
                OF_LATER_RELEASES.stream()
                        .filter(name -> variables.find(name).isPresent())
                        .toList());
        variables.refuseUnknown("SUPPORT_", OURS);
        if (!variables.problems().isEmpty()) {
            throw StartException.misconfigured(variables.problems());
        }
        return config;
    }

    /** The effective configuration, a line for each variable, without secrets. */
    List<String> effective() {
        return List.of(
                "PORT=" + http.port,
                "DATABASE_URL=" + (database == null ? "(a file in SUPPORT_DATA_DIR)" : database),
                "SUPPORT_HOST=" + http.host,
                "SUPPORT_DATA_DIR=" + dataDirectory,
                "SUPPORT_KNOWLEDGE_DIR=" + knowledge.location,
                "SUPPORT_VECTORS=" + (knowledge.vectors ? "on" : "off"),
                "SUPPORT_RATE_LIMIT_PER_MINUTE=" + http.ratePerMinute,
                "SUPPORT_CORS_ORIGINS=" + String.join(",", http.corsOrigins),
                "SUPPORT_TRUSTED_PROXIES=" + String.join(",", http.trustedProxies),
                "SUPPORT_NAME=" + desk.name,
                "SUPPORT_EMAIL=" + (desk.email == null ? "" : desk.email));
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("must be a path of this system's file system", e);
        }
    }

    private static String name(String value) {
        if (value.length() > 80 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must have at most 80 characters and no control characters");
        }
        return value;
    }
}
