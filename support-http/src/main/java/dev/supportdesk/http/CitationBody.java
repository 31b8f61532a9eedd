package dev.supportdesk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supportdesk.knowledge.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A citation as it is answered; spelt alike in snake_case and camelCase. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CitationBody(
        String title,
        @Nullable String url,
        String article,
        String revision,
        String heading,
        int start,
        int end,
        String quote) {
    static CitationBody of(Citation citation) {
        return new CitationBody(
                citation.title(),
                citation.url() == null ? null : citation.url().toString(),
                citation.article().value(),
                citation.revision().hash(),
                citation.heading(),
                citation.start(),
                citation.end(),
                citation.quote());
    }

    static List<CitationBody> of(List<Citation> citations) {
        return citations.stream().map(CitationBody::of).toList();
    }
}
