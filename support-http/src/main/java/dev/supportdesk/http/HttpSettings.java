package dev.supportdesk.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the API is served. Immutable; start from {@link #defaults()} and change what differs.
 *
 * @param host the address to listen on; null for all of the machine's
 * @param port 0 for any free one
 * @param corsOrigins the origins whose pages may call the API, exactly as browsers send them: {@code https://shop.example}
 * @param ratePerMinute how many calls that create something one client may make in a minute; 0 for any number
 * @param trustedProxies addresses and networks ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed
 * @param bodyLimit the longest request body, in bytes
 * @param integrations what is configured, for the health answer
 * @param version the program's version, for the health answer
 * @param stopTimeout how long requests that are in flight may still run after {@link HttpApi#stop()}
 * @param repeatWait how long a repeated request waits for the first one to finish
 */
public record HttpSettings(
        @Nullable String host,
        int port,
        List<String> corsOrigins,
        int ratePerMinute,
        List<String> trustedProxies,
        int bodyLimit,
        Integrations integrations,
        String version,
        Duration stopTimeout,
        Duration repeatWait) {

    /** Which of the outside services are configured completely. */
    public record Integrations(
            boolean openai, boolean telegram, boolean whatsapp, boolean whatsappInbound, boolean model) {
        /** None of them. */
        public static final Integrations NONE = new Integrations(false, false, false, false, false);
    }

    public HttpSettings {
        corsOrigins = List.copyOf(corsOrigins);
        trustedProxies = List.copyOf(trustedProxies);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is from 0 to 65535, but was " + port);
        }
        if (ratePerMinute < 0) {
            throw new IllegalArgumentException(
                    "The calls a minute are 0 (any number) or more, but were " + ratePerMinute);
        }
        if (bodyLimit < 1_024) {
            throw new IllegalArgumentException(
                    "The limit of a request's body is at least 1024 bytes, but was " + bodyLimit);
        }
        corsOrigins.forEach(HttpSettings::requireOrigin);
        trustedProxies.forEach(Network::of);
    }

    /** Port 8080 on all addresses, no foreign origin, 20 calls a minute, bodies of 64 KiB. */
    public static HttpSettings defaults() {
        return new HttpSettings(
                null,
                8080,
                List.of(),
                20,
                List.of(),
                64 * 1_024,
                Integrations.NONE,
                "development",
                Duration.ofSeconds(20),
                Duration.ofSeconds(5));
    }

    private static void requireOrigin(String origin) {
        try {
            URI uri = URI.create(origin);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            if (web && uri.getHost() != null && origin.equals(uri.getScheme() + "://" + uri.getHost() + port)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(notAnOrigin(origin), e);
        }
        throw new IllegalArgumentException(notAnOrigin(origin));
    }

    private static String notAnOrigin(String origin) {
        return "An origin is a scheme, a host and perhaps a port, such as https://shop.example, but was \"" + origin
                + "\"";
    }

    public HttpSettings withHost(@Nullable String newHost) {
        return new HttpSettings(
                newHost,
                port,
                corsOrigins,
                ratePerMinute,
                trustedProxies,
                bodyLimit,
                integrations,
                version,
                stopTimeout,
                repeatWait);
    }

    public HttpSettings withPort(int newPort) {
        return new HttpSettings(
                host,
                newPort,
                corsOrigins,
                ratePerMinute,
                trustedProxies,
                bodyLimit,
                integrations,
                version,
                stopTimeout,
                repeatWait);
    }

    public HttpSettings withCorsOrigins(List<String> newOrigins) {
        return new HttpSettings(
                host,
                port,
                newOrigins,
                ratePerMinute,
                trustedProxies,
                bodyLimit,
                integrations,
                version,
                stopTimeout,
                repeatWait);
    }

    public HttpSettings withRatePerMinute(int newRate) {
        return new HttpSettings(
                host,
                port,
                corsOrigins,
                newRate,
                trustedProxies,
                bodyLimit,
                integrations,
                version,
                stopTimeout,
                repeatWait);
    }

    public HttpSettings withTrustedProxies(List<String> newProxies) {
        return new HttpSettings(
                host,
                port,
                corsOrigins,
                ratePerMinute,
                newProxies,
                bodyLimit,
                integrations,
                version,
                stopTimeout,
                repeatWait);
    }

    public HttpSettings withIntegrations(Integrations newIntegrations) {
        return new HttpSettings(
                host,
                port,
                corsOrigins,
                ratePerMinute,
                trustedProxies,
                bodyLimit,
                newIntegrations,
                version,
                stopTimeout,
                repeatWait);
    }

    public HttpSettings withVersion(String newVersion) {
        return new HttpSettings(
                host,
                port,
                corsOrigins,
                ratePerMinute,
                trustedProxies,
                bodyLimit,
                integrations,
                newVersion,
                stopTimeout,
                repeatWait);
    }

    public HttpSettings withStopTimeout(Duration newTimeout) {
        return new HttpSettings(
                host,
                port,
                corsOrigins,
                ratePerMinute,
                trustedProxies,
                bodyLimit,
                integrations,
                version,
                newTimeout,
                repeatWait);
    }

    public HttpSettings withRepeatWait(Duration newWait) {
        return new HttpSettings(
                host,
                port,
                corsOrigins,
                ratePerMinute,
                trustedProxies,
                bodyLimit,
                integrations,
                version,
                stopTimeout,
                newWait);
    }
}
