package hiresync.truth;

import hiresync.sandbox.Population;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code data} of answers that nothing is wrong with. */
record ValidAnswers(List<JsonNode> answers) {
    private static final int DAY = 20;
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Invented talents and every accepted answer with data among the warehouse's cases. */
    static ValidAnswers all() {
        List<JsonNode> answers = new ArrayList<>(invented(200).answers);
        try (Stream<Path> files =
                Files.walk(Path.of(Objects.requireNonNull(ValidAnswers.class.getResource("/hiresync/warehouse/cases"))
                        .toURI()))) {
            files.filter(file -> file.endsWith("rows.txt"))
                    .sorted()
                    .map(file -> data(file.resolveSibling("response.json")))
                    .filter(JsonNode::isObject)
                    .forEach(answers::add);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return new ValidAnswers(answers);
    }

    /** Of as many talents, none of whom shares a row with another. */
    static ValidAnswers invented(int talents) {
        Population population = new Population(11, talents, LocalDate.of(2026, 11, 1));
        return new ValidAnswers(population.talentIds(0).stream()
                .map(id -> (JsonNode) population.answer(id, DAY).orElseThrow())
                .toList());
    }

    JsonNode get(long seed) {
        return answers.get((int) (seed % answers.size()));
    }

    private static JsonNode data(Path file) {
        try {
            return EXACT.readTree(Files.readString(file)).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
