package hiresync.cli;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a query as aligned text: numbers to the right, the rest to the left. */
final class Grid {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();

    static String of(ResultSet result) throws SQLException {
        Grid grid = new Grid();
        grid.read(result);
        return grid.text();
    }

    private void read(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<String> header = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            header.add(columns.getColumnLabel(i));
            numeric.add(columns.getColumnClassName(i).equals("java.lang.Long"));
        }
        rows.add(header);
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.add(String.valueOf(result.getString(i)));
            }
            rows.add(row);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < row.size(); i++) {
                String format = " %" + (numeric.get(i) ? "" : "-") + width(i) + "s ";
                line.append(String.format(format, row.get(i)));
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
    }
}
