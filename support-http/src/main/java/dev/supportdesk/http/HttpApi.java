package dev.supportdesk.http;

import dev.supportdesk.SupportDesk;
import io.github.bucket4j.TimeMeter;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Serves a desk over HTTP. What it answers is described by the OpenAPI document that it serves at {@code /openapi.json}.
 * Made once, started once, stopped once; safe for use by several threads.
 */
public final class HttpApi implements AutoCloseable {
    private static final Logger LOG = System.getLogger(HttpApi.class.getName());
    /** For the last words of the streams that are cut off. */
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final HttpSettings settings;
    private final RequestIds requestIds;
    private final Cors cors;
    private final AccessLog accessLog;
    private final OpenStreams streams = new OpenStreams();
    private final List<Routes.Route> routes = new ArrayList<>();
    private final Javalin server;

    /** @param random where request ids come from; safe for use by several threads */
    public HttpApi(SupportDesk desk, HttpSettings settings, RandomGenerator random) {
        this(desk, settings, random, TimeMeter.SYSTEM_NANOTIME, System.getLogger(AccessLog.class.getName()));
    }

    HttpApi(SupportDesk desk, HttpSettings settings, RandomGenerator random, TimeMeter time, Logger accessLog) {
        this.settings = settings;
        this.requestIds = new RequestIds(random);
        this.cors = new Cors(settings.corsOrigins());
        this.accessLog = new AccessLog(accessLog);
        Gate gate = new Gate(
                new ClientAddress(settings.trustedProxies()),
                new RateLimit(settings.ratePerMinute(), time),
                new KeyedRequests(settings.repeatWait()),
                settings.bodyLimit());
        this.server = Javalin.create(config -> {
            serve(config);
            Routes table = new Routes(config.routes);
            new HealthRoutes(desk, settings).register(table);
            new ChatRoutes(desk.frontDesk(), gate, streams).register(table);
            new ConversationRoutes(desk.conversations(), gate).register(table);
            new ArticleRoutes(desk).register(table);
            new DocsRoutes().register(table);
            routes.addAll(table.added());
        });
    }

    private void serve(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
        config.http.prefer405over404 = true;
        // Answers repeat what a client sent beside what it must not learn: compressed lengths would give that away.
        config.http.compressionStrategy = new CompressionStrategy(null, null);
        config.router.ignoreTrailingSlashes = true;
        config.jetty.host = settings.host();
        config.jetty.modifyServer(jetty -> {
            // Without a timeout Jetty cuts off whatever is in flight.
            jetty.setStopTimeout(settings.stopTimeout().plus(FAREWELL).toMillis());
            jetty.setErrorHandler(new TransportErrors(requestIds));
        });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(this::prepare);
        config.requestLogger.http(accessLog::write);
        Problems.register(config);
    }

    private void prepare(Context ctx) {
        requestIds.apply(ctx);
        SecurityHeaders.apply(ctx.res());
        cors.apply(ctx);
    }

    /**
     * Starts to listen.
     *
     * @return the port, also when the settings leave the choice to the system
     * @throws CannotListenException if that is not possible
     */
    public int start() {
        try {
            return server.start(settings.port()).port();
        } catch (JavalinBindException e) {
            throw new CannotListenException(settings, e);
        }
    }

    /**
     * Takes no new requests, waits for those in flight until the stop timeout is over, and stops. Streamed answers that
     * are not complete by then end with an {@code error} event.
     */
    public void stop() {
        CompletableFuture.delayedExecutor(settings.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .execute(streams::cutOff);
        try {
            server.stop();
        } catch (JavalinException e) {
            LOG.log(Level.WARNING, "Requests that ran longer than {0} were cut off", settings.stopTimeout());
        }
    }

    /** As {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    /** The routes that are served. */
    List<Routes.Route> routes() {
        return List.copyOf(routes);
    }
}
