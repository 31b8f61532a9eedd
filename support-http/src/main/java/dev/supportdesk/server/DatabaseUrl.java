package dev.supportdesk.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the conversations are kept, as a JDBC driver wants it: user and password apart from the address.
 *
 * @param jdbc holds neither user nor password
 */
record DatabaseUrl(
        String jdbc, @Nullable String user, @Nullable Secret password) {
    private static final String FORMS =
            "write postgresql://user:password@host:5432/database or jdbc:h2:file:/path/to/file, or leave it unset to keep"
                    + " everything in the data folder";

    /** @throws IllegalArgumentException with a sentence that repeats no part of the value, which may hold a password */
    static DatabaseUrl of(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.matches("(jdbc:)?(mysql|mariadb)[:+].*")) {
            throw new IllegalArgumentException("names MySQL, which SupportDesk does not speak: use PostgreSQL, or leave"
                    + " it unset to keep everything in the data folder");
        }
        if (lower.startsWith("postgresql:") || lower.startsWith("postgres:")) {
            return ofUri(value);
        }
        if (lower.startsWith("jdbc:postgresql:")) {
            return withQuery(value);
        }
        if (lower.startsWith("jdbc:h2:")) {
            return ofH2(value);
        }
        throw new IllegalArgumentException("is of a form that SupportDesk does not know: " + FORMS);
    }

    private static DatabaseUrl ofUri(String value) {
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "is no valid URL: percent-encode special characters in user and password, and " + FORMS);
        }
        String path = uri.getRawPath();
        if (uri.getHost() == null || path == null || path.length() < 2) {
            throw new IllegalArgumentException("names no host or no database: " + FORMS);
        }
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        DatabaseUrl address = withQuery("jdbc:postgresql://" + uri.getHost() + port + path + query);
        return new DatabaseUrl(
                address.jdbc,
                login.length > 0 ? decoded(login[0]) : address.user,
                login.length > 1 ? new Secret(decoded(login[1])) : address.password);
    }

    private static DatabaseUrl withQuery(String jdbc) {
        int question = jdbc.indexOf('?');
        return question < 0
                ? new DatabaseUrl(jdbc, null, null)
                : taking(jdbc.substring(0, question), jdbc.substring(question + 1), "?", "&");
    }

    private static DatabaseUrl ofH2(String jdbc) {
        if (jdbc.matches("(?i)jdbc:h2:(file:)?(?![a-z]+:|[./~\\\\]).*")) {
            throw new IllegalArgumentException("names a file that H2 cannot place: begin its path with ./ or /");
        }
        int semicolon = jdbc.indexOf(';');
        DatabaseUrl url = semicolon < 0
                ? new DatabaseUrl(jdbc, null, null)
                : taking(jdbc.substring(0, semicolon), jdbc.substring(semicolon + 1), ";", ";");
        return new DatabaseUrl(url.jdbc, url.user == null ? "sa" : url.user, url.password).durable();
    }

    /** Takes user and password out of the parameters. */
    private static DatabaseUrl taking(String address, String parameters, String first, String between) {
        Map<String, String> login = new LinkedHashMap<>();
        StringBuilder rest = new StringBuilder(address);
        String sign = first;
        for (String parameter : parameters.split(between, -1)) {
            String[] pair = parameter.split("=", 2);
            String name = pair[0].toLowerCase(Locale.ROOT);
            if (pair.length == 2 && (name.equals("user") || name.equals("password"))) {
                login.put(name, between.equals("&") ? decoded(pair[1]) : pair[1]);
            } else if (!parameter.isEmpty()) {
                rest.append(sign).append(parameter);
                sign = between;
            }
        }
        String password = login.get("password");
        return new DatabaseUrl(rest.toString(), login.get("user"), password == null ? null : new Secret(password));
    }

    /** H2 acknowledges commits before they are written unless it is told not to, at every opening. */
    private DatabaseUrl durable() {
        StringBuilder settings = new StringBuilder(jdbc.replaceAll("(?i);WRITE_DELAY=[^;]*", "") + ";WRITE_DELAY=0");
        for (String setting : List.of("LOCK_TIMEOUT=10000", "DB_CLOSE_ON_EXIT=FALSE")) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            boolean given = jdbc.toUpperCase(Locale.ROOT).contains(";" + name);
            settings.append(given ? "" : ";" + setting);
        }
        return new DatabaseUrl(settings.toString(), user, password);
    }

    private static String decoded(String text) {
        try {
            // In this part of a URL a plus is a plus.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "has a % in user or password that is not followed by two hexadecimal digits: write %25 for a %", e);
        }
    }

    boolean isH2() {
        return jdbc.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:");
    }

    /** The address without its parameters, some of which may be secret. */
    String address() {
        return jdbc.split("[?;]", 2)[0];
    }

    @Override
    public String toString() {
        return address();
    }
}
