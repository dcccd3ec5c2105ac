package barometer.delivery;

import barometer.domain.Language;
import barometer.domain.PictureTaken;
import barometer.domain.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is taken to a place: the file, and what is said of it.
 *
 * @param key      the same at each attempt
 * @param fileName with its ending
 * @param preview  the page as a small picture, for the body of a mail
 * @param title    the title of the page
 * @param issue    its number; empty for a trial
 * @param sha256   of the file, in hex
 * @param taken    what the journal of pictures says of it once it has been delivered
 */
record Consignment(String key, String report, String fileName, Schedule.File file, byte[] content, byte[] preview, String title,
                   Optional<Long> issue, LocalDate day, Language language, String sha256, PictureTaken taken) {

    /** The media type of the file. */
    String type() {
        return switch (file) {
            case PNG -> "image/png";
            case PDF -> "application/pdf";
        };
    }
}
