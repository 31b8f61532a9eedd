package dev.supportdesk.lucene;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** A {@link Calibration} as JSON: for each way of retrieval the intercept and the weight of each signal. */
final class CalibrationFile {
    private static final String INTERCEPT = "intercept";

    private CalibrationFile() {}

    static String text(Calibration calibration) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            for (Map.Entry<Retrieval, LogisticModel> entry : new EnumMap<>(calibration.models()).entrySet()) {
                json.writeObjectFieldStart(entry.getKey().token());
                json.writeNumberField(INTERCEPT, entry.getValue().intercept());
                for (Map.Entry<Signal, Double> weight :
                        new EnumMap<>(entry.getValue().weights()).entrySet()) {
                    json.writeNumberField(weight.getKey().token(), weight.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    static Calibration read(InputStream stream, String name) throws IOException {
        Map<Retrieval, LogisticModel> models = new EnumMap<>(Retrieval.class);
        try (JsonParser json = new JsonFactory().createParser(stream)) {
            expect(json.nextToken() == JsonToken.START_OBJECT, "an object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Retrieval retrieval = Retrieval.ofToken(json.currentName());
                expect(json.nextToken() == JsonToken.START_OBJECT, "the weights of " + retrieval.token());
                models.put(retrieval, model(json));
            }
            return new Calibration(models);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new IOException(
                    "Not a calibration: " + name + ": " + e.getMessage() + ". Write one with \"support calibrate\".",
                    e);
        }
    }

    private static LogisticModel model(JsonParser json) throws IOException {
        double intercept = 0;
        Map<Signal, Double> weights = new EnumMap<>(Signal.class);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String signal = json.currentName();
            expect(json.nextToken().isNumeric(), "a number for " + signal);
            if (signal.equals(INTERCEPT)) {
                intercept = json.getDoubleValue();
            } else {
                weights.put(Signal.valueOf(signal.toUpperCase(Locale.ROOT)), json.getDoubleValue());
            }
        }
        return new LogisticModel(intercept, weights);
    }

    private static void expect(boolean found, String what) throws IOException {
        if (!found) {
            throw new IOException("expected " + what);
        }
    }
}
