package dev.supportdesk.markdown;

import dev.supportdesk.knowledge.Audience;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself before its text, between two lines {@code ---}.
 *
 * @param title null when it names none
 * @param url null when the article is not published
 * @param language the root locale when it names none
 * @param audience public when it names none
 * @param phrasings other ways to ask what the article answers
 * @param end the index of the first character after the front matter
 */
record FrontMatter(
        @Nullable String title,
        @Nullable URI url,
        Locale language,
        Audience audience,
        List<String> phrasings,
        int end) {
    FrontMatter {
        phrasings = List.copyOf(phrasings);
    }

    /** @throws BrokenFileException if it is never closed, or holds what cannot be understood without a guess */
    static FrontMatter of(String text) throws BrokenFileException {
        FrontMatterReader read = FrontMatterReader.read(text);
        return new FrontMatter(
                read.value("title").filled(),
                url(read.value("url")),
                language(read.value("language")),
                audience(read.value("audience")),
                read.phrasings(),
                read.end());
    }

    private static @Nullable URI url(FrontMatterReader.Value value) throws BrokenFileException {
        String url = value.filled();
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below, like an address of another kind.
        }
        throw new BrokenFileException(
                value.line(), "\"" + url + "\" is no address of a page: write one that begins with https://");
    }

    private static Locale language(FrontMatterReader.Value value) throws BrokenFileException {
        String language = value.filled();
        if (language == null) {
            return Locale.ROOT;
        }
        try {
            return new Locale.Builder()
                    .setLanguageTag(language.replace('_', '-'))
                    .build();
        } catch (IllformedLocaleException e) {
            throw new BrokenFileException(
                    value.line(), "\"" + language + "\" is no language tag: write one such as en or de-AT");
        }
    }

    private static Audience audience(FrontMatterReader.Value value) throws BrokenFileException {
        if (value.line() == 0) {
            return Audience.PUBLIC;
        }
        String audience = value.filled();
        if (audience == null) {
            throw new BrokenFileException(
                    value.line(), "The audience is missing after its name: write public, customer or staff");
        }
        try {
            return Audience.ofToken(audience.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(
                    value.line(), "Unknown audience \"" + audience + "\": write public, customer or staff");
        }
    }
}
