package hiresync.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view says of hand-made rows what was worked out by hand: no row less, no row more, every column somewhere. */
class ViewsTest {
    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    void saysWhatWasWorkedOutByHand(Fixture fixture, Expected expected) throws SQLException {
        try (Session session = Session.at(fixture.database())) {
            assertThat(session.lines(expected.query()))
                    .containsExactlyInAnyOrderElementsOf(expected.lines(session.now()));
        }
    }

    @Test
    void everyColumnOfEveryViewIsExpectedSomewhere() {
        Map<String, Set<String>> columns = Fixture.FIXED.sql("""
                        SELECT format('%s.%s', v.relname, a.attname) FROM pg_attribute a JOIN pg_class v ON v.oid = a.attrelid
                        WHERE v.relnamespace = 'hire_bi'::regnamespace AND v.relkind = 'v' AND a.attnum > 0
                          AND a.attname <> 'refreshed_at' -- whenever that was: QualityTest
                        """).query(String.class).stream()
                .collect(Collectors.groupingBy(
                        name -> name.replaceAll("\\..*", ""),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                name -> name.replaceAll(".*\\.", ""), Collectors.toCollection(TreeSet::new))));
        columns.forEach((view, names) -> names.removeAll(expected(view)));
        // What these repeat is held by the views they are made of.
        columns.forEach((view, names) -> names.removeAll(expected(view.replaceAll("_(all|confidential)$", ""))));
        columns.values().removeIf(Set::isEmpty);
        assertThat(columns).isEmpty();
    }

    static Stream<Arguments> files() {
        return Fixture.all().stream()
                .flatMap(fixture -> fixture.expected().stream().map(expected -> Arguments.of(fixture, expected)));
    }

    /** The columns that some file expects of a view. */
    private static Set<String> expected(String view) {
        return Fixture.all().stream()
                .flatMap(fixture -> fixture.expected().stream())
                .filter(expected -> expected.view().equals(view))
                .flatMap(expected -> expected.columns().stream())
                .collect(Collectors.toSet());
    }
}
