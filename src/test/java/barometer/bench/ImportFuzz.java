package barometer.bench;

import barometer.domain.Access;
import barometer.domain.Entry;
import barometer.domain.Recorded;
import barometer.domain.Unreadable;
import barometer.files.Spoilt;
import barometer.files.plan.Plan;
import barometer.files.raw.Lines;
import barometer.files.raw.Opener;
import barometer.files.raw.RawFile;
import barometer.ledger.Imports;
import barometer.ledger.LedgerFile;
import barometer.ledger.Progress;
import barometer.ledger.Receipt;
import barometer.ledger.Refused;
import barometer.ledger.Untried;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Spoilt files, recorded for real: each is refused by a name, and the ledger is then as it was, or recorded whole. Arguments: how many
 * (10 000 where nothing is said), the seed.
 */
public final class ImportFuzz {

    private ImportFuzz() {
    }

    /** Runs it; fails at the first file that does neither. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Random random = new Random(arguments.length > 1 ? Long.parseLong(arguments[1]) : 7);
        Path folder = Files.createTempDirectory("import-fuzz");
        List<byte[]> files = files();
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        try (LedgerFile ledger = LedgerFile.in(folder).shipped()) {
            Imports imports = new Imports(ledger.ledger, ledger.reading, new Access(false));
            for (int i = 0; i < count; i++) {
                Path file = folder.resolve("file");
                Files.write(file, Spoilt.of(files.get(i % files.size()), random));
                long head = ledger.tables.revisions().head();
                String outcome;
                try {
                    RawFile raw = Opener.open(file);
                    Receipt receipt = imports.record(new Imports.Brought(raw, "file.csv", Plan.GUESSED, Optional.empty(), Optional.of("fuzz"), ""),
                            Progress.NOBODY, LedgerFile.STAFF);
                    outcome = receipt.revision() > head ? "recorded" : "recorded before";
                    requireOfFile(raw, receipt.revision() > head ? ledger.tables.revisions().revision(receipt.revision()).orElseThrow().entries() : List.of(), i);
                } catch (Unreadable e) {
                    outcome = e.code();
                } catch (Untried | Refused e) {
                    outcome = "refused by place";
                }
                if (!outcome.startsWith("recorded") && ledger.tables.revisions().head() != head) {
                    throw new IllegalStateException("refused, and the ledger moved: file " + i);
                }
                outcomes.merge(outcome, 1, Integer::sum);
            }
        }
        System.out.println(count + " spoilt files: " + outcomes);
    }

    /** Bulletins in each format. */
    private static List<byte[]> files() throws IOException {
        return List.of(bytes("period,indicator,value,source\n2019,trade,35.5,office\n2020,trade,29.4,office\n2021,trade,40.1,office\n"),
                bytes("Показатель;2021;2022\nВзаимный товарооборот Беларуси и России;40,1;45,8\n"),
                bytes(";2023;;;;2024;\nПоказатель;I кв.;II кв.;III кв.;IV кв.;I кв.;II кв.\ntrade;11,5;11,6;11,7;11,8;≈ 12,1;более 12\ntrade-share;-;…;:;;60,5;61,5 p\n"),
                bytes("<m:StructureSpecificData xmlns:m='sdmx'><m:DataSet><Series INDICATOR='trade'><Obs TIME_PERIOD='2021' OBS_VALUE='40.1'/></Series></m:DataSet>"
                        + "</m:StructureSpecificData>"),
                bytes("<m:GenericData xmlns:m='http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message'><m:DataSet><Series><SeriesKey><Value concept='INDICATOR' "
                        + "value='trade'/></SeriesKey><Obs><Time>2021</Time><ObsValue value='40.1'/></Obs></Series></m:DataSet></m:GenericData>"),
                bytes("{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"what\",\"time\"],\"size\":[1,2],\"role\":{\"time\":[\"time\"]},\"value\":[40.1,45.8],"
                        + "\"dimension\":{\"what\":{\"category\":{\"index\":[\"trade\"]}},\"time\":{\"category\":{\"index\":[\"2021\",\"2022\"]}}}}"),
                book(new XSSFWorkbook()), book(new HSSFWorkbook()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] book(Workbook book) throws IOException {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("period");
            sheet.getRow(0).createCell(1).setCellValue("trade");
            for (int i = 0; i < 3; i++) {
                sheet.createRow(i + 1).createCell(0).setCellValue(2019 + i);
                sheet.getRow(i + 1).createCell(1).setCellValue(35.5 + i);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Each figure that was recorded stands in a cell of the file, digit by digit. */
    private static void requireOfFile(RawFile raw, List<Recorded> recorded, int number) {
        Set<String> cells = new HashSet<>();
        try (Lines lines = raw.lines(raw.opening(RawFile.Opening.GUESSED))) {
            lines.forEachRemaining(line -> line.cells().forEach(cell -> cells.add(digits(cell.text()))));
        }
        for (Recorded entry : recorded) {
            if (entry.entry() instanceof Entry.Stated stated && cells.stream().noneMatch(cell -> cell.contains(digits(stated.statement().figure().digits())))) {
                throw new IllegalStateException("file " + number + " does not say " + stated.statement());
            }
        }
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "");
    }
}
