package hiresync.feishu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The app ticket in a file that something outside renews: read anew each time, white space around it dropped. */
final class TicketFile implements AppTicket {
    /** A wrong file may be of any size. */
    private static final int MOST_BYTES = 4096;

    private final Path file;

    TicketFile(Path file) {
        this.file = file;
    }

    @Override
    public String read() throws Unusable {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            String ticket = new String(bytes, StandardCharsets.UTF_8).strip();
            if (bytes.length > MOST_BYTES || !Require.isPrintable(ticket)) {
                throw unusable("holds no app ticket");
            }
            return ticket;
        } catch (IOException e) {
            throw unusable("cannot be read");
        }
    }

    @Override
    public String advice() {
        return "see why nothing renews the file named by FEISHU_APP_TICKET_FILE";
    }

    private Unusable unusable(String why) {
        return new Unusable("the file named by FEISHU_APP_TICKET_FILE " + why + ": " + file);
    }
}
