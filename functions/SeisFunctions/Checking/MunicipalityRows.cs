using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>Resolves the rows of 様式2's list against the reference list of municipalities. Pure.</summary>
internal static class MunicipalityRows
{
    private static readonly string[] Answers = ["issues", "support"];

    /// <summary>The list, with a finding for every row that does not count or was read after a repair.</summary>
    public static MunicipalityList Resolve(FormReading form, Prefecture? prefecture, CallDefinition call)
    {
        var table = form.Table(FormFields.Municipalities);
        var rows = table.Rows;
        var entries = rows.SelectMany(row =>
                Matches(row, prefecture, call).Select(match => new Entry(row, match, Consent(row["consent"])))
            )
            .ToList();
        var named = entries.ToLookup(entry => entry.Match.Municipality?.Code);
        var listed = new List<ListedMunicipality>();
        var findings = new List<Finding>();
        var inDoubt = new HashSet<string>(StringComparer.Ordinal);
        int doubtful = 0,
            mayCount = 0;
        foreach (var entry in entries)
        {
            var (row, match, consent) = entry;
            findings.AddRange(NameFindings(row, match));
            var known = match.Municipality;
            var rivals = known is null ? [entry] : named[known.Code].ToList();
            // Of rows that contradict each other none is the truth before a person has asked.
            var agree = rivals.All(rival => rival.Consent == consent);
            var repeated = !ReferenceEquals(entry, rivals.Find(rival => rival.IsComplete) ?? rivals[0]);
            var counts = known is not null && !repeated && agree && consent == true && entry.IsComplete;
            if (repeated)
                findings.Add(Repeated(row, known!.Name, agree));
            else if (agree)
                findings.AddRange(EntryFindings(row, match, consent, call.Form(form.FormId)));
            if (!counts && !repeated && !(agree && IsIncomplete(entry)))
            {
                (doubtful, mayCount) = (doubtful + 1, mayCount + (!agree || MayCount(entry) ? 1 : 0));
                inDoubt.UnionWith(ColumnsInDoubt(entry, agree));
            }

            listed.Add(
                new(
                    known?.Code,
                    known?.Name ?? row["municipality"].Raw,
                    consent,
                    counts,
                    row["department"].Value,
                    row["issues"].Value,
                    row["support"].Value,
                    row.Location
                )
            );
        }

        if (rows.Count == 0 && !table.IsMissing && !Completeness.IsBlank(form))
            findings.Add(
                MunicipalityFinding.None() with
                {
                    Field = call.Form(form.FormId)
                        .Tables.First(one => one.Id == table.Id)
                        .Columns.First(column => column.Id == "municipality")
                        .Label,
                }
            );
        return new(
            listed,
            [.. findings.Select(finding => finding with { Form = form.FormName })],
            doubtful,
            mayCount,
            [.. rows.Select(row => Evidence.Of(form.FormName, row["municipality"]))]
        )
        {
            InDoubt =
            [
                .. call.Form(form.FormId)
                    .Tables.First(one => one.Id == table.Id)
                    .Columns.Where(column => inDoubt.Contains(column.Id))
                    .Select(column => column.Label),
            ],
        };
    }

    private static IEnumerable<MunicipalityMatch> Matches(RowReading row, Prefecture? prefecture, CallDefinition call)
    {
        // A name that is not certain never counts, even if the letters in it are some municipality's: ×松江市.
        if (row["municipality"].Confidence == Confidence.Ambiguous)
            return [new(MunicipalityOutcome.Ambiguous, null, [], null)];
        // An error of the spreadsheet (#N/A) is no name: then the code speaks alone.
        var written = row["municipality"] switch
        {
            { Confidence: Confidence.Unreadable } => "",
            { Confidence: Confidence.Repaired, Value: { } name } => name,
            var cell => cell.Raw,
        };
        var names = call.Gazetteer.SplitMunicipalities(written, prefecture);
        var code = names.Count == 1 ? Code(row["code"]) : null;
        return names.Count == 0
            ? [call.Gazetteer.FindMunicipality("", code ?? row["code"].Value, prefecture)]
            : names.Select(name =>
                Resolved(
                    name,
                    call.Gazetteer.FindMunicipality(name, code ?? Gazetteer.CodeBeside(name), prefecture),
                    prefecture,
                    call
                )
            );
    }

    // A municipality beside a name that nobody knows, in one cell: neither is certain.
    private static MunicipalityMatch Resolved(
        string name,
        MunicipalityMatch match,
        Prefecture? prefecture,
        CallDefinition call
    ) =>
        match.Outcome == MunicipalityOutcome.None && call.Gazetteer.MixedMunicipalities(name, prefecture) is { } mixed
            ? match with
            {
                Outcome = MunicipalityOutcome.Ambiguous,
                Note = mixed,
            }
            : match;

    // Five digits can be two codes, with a lost zero or without check digit; the name and the prefecture tell which.
    private static string? Code(FieldReading reading) =>
        reading.Value is not null && reading.Raw.Count(char.IsDigit) < reading.Value.Length
            ? reading.Raw
            : reading.Value;

    private static IEnumerable<Finding> NameFindings(RowReading row, MunicipalityMatch match)
    {
        var finding = match.Outcome switch
        {
            MunicipalityOutcome.Exact => null,
            MunicipalityOutcome.Repaired => FieldFinding.Repaired(match.Note!),
            MunicipalityOutcome.OtherPrefecture => MunicipalityFinding.OtherPrefecture(match.Note!),
            MunicipalityOutcome.CodeDiffers => MunicipalityFinding.CodeDiffers(match.Note!),
            MunicipalityOutcome.Ambiguous when match.Note is null => null, // said by the reader
            MunicipalityOutcome.Ambiguous => FieldFinding.Ambiguous(match.Note!),
            _ => MunicipalityFinding.Unknown(match.Note ?? "市区町村名を確認できません。"),
        };
        return finding is null ? [] : [Of(row, finding)];
    }

    private static IEnumerable<Finding> EntryFindings(
        RowReading row,
        MunicipalityMatch match,
        bool? consent,
        FormDefinition form
    )
    {
        var name = match.Municipality?.Name ?? row["municipality"].Raw;
        if (consent == false)
            yield return Of(row, NoConsent(name, row["consent"].Raw.Trim()));
        if (consent != true)
            yield break;
        foreach (var column in Answers)
        {
            if (row[column].Confidence == Confidence.Blank)
                yield return Of(
                    row,
                    FieldFinding.MissingOf(name, row[column].Label, Advice.For(ColumnOf(form, column)))
                ) with
                {
                    Field = row[column].Label,
                };
        }
    }

    private static FieldDefinition ColumnOf(FormDefinition form, string column) =>
        form.Tables.First(table => table.Id == FormFields.Municipalities).Columns.First(one => one.Id == column);

    private static Finding NoConsent(string name, string written) =>
        written.Length == 0 ? MunicipalityFinding.NoConsent(name) : MunicipalityFinding.Refused(name, written);

    // No mark is no consent; a mark that is not clear is neither, nor is a column that was not found.
    private static bool? Consent(FieldReading reading) =>
        reading.Confidence is Confidence.Ambiguous or Confidence.Unreadable or Confidence.LabelNotFound
            ? null
            : reading.Value == "true";

    // A ward or a union may stand for its municipalities, an unknown name may be a slip of the pen; without a mark
    // there is no consent.
    private static bool MayCount(Entry entry) =>
        entry.Match.Outcome != MunicipalityOutcome.OtherPrefecture && entry.Consent != false;

    // Blank is blank: without an issue or wanted support the row does not count, whoever looks at it.
    private static bool IsIncomplete(Entry entry) =>
        entry is { Match.Municipality: not null, Consent: true }
        && Answers.Any(column => entry.Row[column] is { Confidence: Confidence.Blank });

    private static IEnumerable<string> ColumnsInDoubt(Entry entry, bool agree)
    {
        if (entry.Match.Municipality is null)
            yield return "municipality";
        if (!agree || entry.Consent != true)
            yield return "consent";
        foreach (var column in Answers)
        {
            if (entry.Row[column] is { Value: null, Confidence: not Confidence.Blank })
                yield return column;
        }
    }

    private static Finding Repeated(RowReading row, string name, bool agree) =>
        Of(row, agree ? MunicipalityFinding.Repeated(name) : MunicipalityFinding.RepeatedWithOtherConsent(name));

    private static Finding Of(RowReading row, Finding finding) =>
        finding.At(null, row["municipality"].Location ?? row.Location, row["municipality"].Raw) with
        {
            Field = row["municipality"].Label,
        };

    /// <summary>A municipality as one row names it; a row can name several.</summary>
    private sealed record Entry(RowReading Row, MunicipalityMatch Match, bool? Consent)
    {
        public bool IsComplete => Answers.All(column => Row[column].Value is not null);
    }
}
