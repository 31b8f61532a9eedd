package dev.supportdesk.http;

import dev.supportdesk.SupportDesk;
import io.github.bucket4j.TimeMeter;
import java.lang.System.Logger;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The API on a free port of this machine, without a limit of calls unless a test sets one. */
final class RunningApi implements AutoCloseable {
    final HttpApi api;
    final int port;
    final Client client;

    private RunningApi(HttpApi api) {
        this.api = api;
        this.port = api.start();
        this.client = new Client(port);
    }

    static RunningApi start() {
        return start(Shop.desk().build());
    }

    static RunningApi start(SupportDesk desk) {
        return start(desk, settings -> settings);
    }

    static RunningApi start(SupportDesk desk, UnaryOperator<HttpSettings> change) {
        return new RunningApi(new HttpApi(desk, change.apply(settings()), new Random(7)));
    }

    static RunningApi start(UnaryOperator<HttpSettings> change, TimeMeter time) {
        return new RunningApi(new HttpApi(
                Shop.desk().build(),
                change.apply(settings()),
                new Random(7),
                time,
                System.getLogger(AccessLog.class.getName())));
    }

    static RunningApi start(Logger accessLog) {
        return new RunningApi(
                new HttpApi(Shop.desk().build(), settings(), new Random(7), TimeMeter.SYSTEM_NANOTIME, accessLog));
    }

    private static HttpSettings settings() {
        return HttpSettings.defaults().withHost("localhost").withPort(0).withRatePerMinute(0);
    }

    @Override
    public void close() {
        api.close();
    }
}
