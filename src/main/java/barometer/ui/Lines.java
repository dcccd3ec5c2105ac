package barometer.ui;

import java.util.LinkedHashMap;
import java.util.Map;

/** How other programs get a series by the interface: a line each, ready to be pasted, by the name of the program. */
final class Lines {

    private Lines() {
    }

    /** @param json and csv addresses of the series, relative to the program */
    static Map<String, String> of(String json, String csv) {
        String here = CopyPanel.HERE + "/";
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("curl", "curl '" + here + json + "'");
        lines.put("Python", "import pandas as pd\nfigures = pd.read_csv('" + here + csv + "')");
        lines.put("R", "figures <- read.csv('" + here + csv + "')");
        // Power Query: the text of a query's editor, and culture-proof.
        lines.put("Excel", "let\n  figures = Csv.Document(Web.Contents(\"" + here + csv + "\"), [Delimiter = \",\", Encoding = 65001]),\n"
                + "  named = Table.PromoteHeaders(figures),\n"
                + "  counted = Table.TransformColumnTypes(named, {{\"value\", type number}}, \"en-US\")\nin\n  counted");
        return lines;
    }
}
