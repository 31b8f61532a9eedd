package dev.supportdesk.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a turn costs: processor time of the server per question that is answered from the knowledge, beside that of
 * {@link BareRoute}, in turn, in one run. Both on an H2 file with write delay 0.
 */
final class TurnBenchmark {
    private static final String[] QUESTIONS = {
        "How long do refunds take?",
        "How do I reset my password?",
        "What does the Solo plan include?",
        "Which browsers are supported?",
        "How do I delete my account?",
        "How do I export my data?",
        "Is there a free trial?",
        "How do I turn on two-factor sign-in?"
    };

    /** The servers take turns this often, so that what else the machine does slows both down. */
    private static final int SLICE = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int clients;

    private TurnBenchmark(int clients) {
        this.clients = clients;
    }

    public static void main(String[] args) throws Exception {
        Options options = new Options(args);
        int rounds = options.number("rounds", 7);
        int turns = options.number("turns", 3_000);
        int warmUp = options.number("warm-up", 12_000);
        int clients = options.number("clients", 4);
        String vectors = options.text("vectors", "off");
        Path jar = Path.of(options.text("jar", "support-http/target/support-http.jar"));
        double bar = Double.parseDouble(options.text("bar", "2.0"));
        options.refuseOthers();
        Path folder = Files.createTempDirectory("turn-benchmark");
        Map<String, String> ours = new TreeMap<>(Map.of(
                "SUPPORT_DATA_DIR", folder.resolve("data").toString(),
                "SUPPORT_KNOWLEDGE_DIR",
                        Path.of("knowledge-base").toAbsolutePath().toString(),
                "SUPPORT_VECTORS", vectors));
        Map<String, String> bare =
                Map.of("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("bare") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000");
        List<String> flags = List.of("-Xmx256m", "-XX:+UseSerialGC");
        double ratio;
        try (ServerProcess desk = ServerProcess.ofTheJar(jar, flags, ours, folder.resolve("desk.log"));
                ServerProcess route = ServerProcess.ofClass(BareRoute.class, flags, bare, folder.resolve("bare.log"))) {
            ratio = new TurnBenchmark(clients).run(desk, route, rounds, turns, warmUp);
        }
        // Only now: an exit would leave the servers running.
        System.exit(ratio <= bar ? 0 : 3);
    }

    private double run(ServerProcess desk, ServerProcess route, int rounds, int turns, int warmUp) throws Exception {
        desk.awaitAnswer(http, "/api/support/health");
        route.awaitAnswer(http, "/health");
        URI ask = desk.uri("/api/support/public");
        URI bare = route.uri("/turn");
        load(ask, warmUp);
        load(bare, warmUp);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long deskBefore = desk.cpuNanos();
            long routeBefore = route.cpuNanos();
            for (int done = 0; done < turns; done += SLICE) {
                load(ask, Math.min(SLICE, turns - done));
                load(bare, Math.min(SLICE, turns - done));
            }
            double deskMillis = (desk.cpuNanos() - deskBefore) / 1e6 / turns;
            double routeMillis = (route.cpuNanos() - routeBefore) / 1e6 / turns;
            ours.add(deskMillis);
            theirs.add(routeMillis);
            ratios.add(deskMillis / routeMillis);
            System.out.printf(
                    "round %d: desk %.3f ms, bare route %.3f ms, ratio %.2f%n",
                    round + 1, deskMillis, routeMillis, deskMillis / routeMillis);
        }
        System.out.printf(
                "CPU per turn (median of %d rounds of %d turns): desk %.3f ms, bare route %.3f ms, ratio %.2f%n",
                rounds, turns, median(ours), median(theirs), median(ratios));
        return median(ratios);
    }

    private void load(URI uri, int turns) throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Thread thread = new Thread(() -> {
                for (int turn = next.getAndIncrement(); turn < turns; turn = next.getAndIncrement()) {
                    failed.addAndGet(answered(uri, QUESTIONS[turn % QUESTIONS.length]) ? 0 : 1);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " of " + turns + " turns failed: the figures would mean nothing");
        }
    }

    private boolean answered(URI uri, String question) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"message\":\"" + question + "\"}"))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 && !response.body().contains("\"answeredBy\":\"none\"");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
