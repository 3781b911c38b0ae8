using SeisFunctions.Calls;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>Resolves the rows of the table of municipalities against the reference list of them. Pure.</summary>
internal static class MunicipalityRows
{
    /// <summary>The list, with a finding for every row that does not count or was read after a repair.</summary>
    public static MunicipalityList Resolve(Application application, Prefecture? prefecture, CallDefinition call)
    {
        if (
            call.TableWith(TableRole.Municipalities) is not { } address
            || !application.Forms.TryGetValue(address.Form, out var version)
        )
            return MunicipalityList.None;
        var (form, columns) = (version.Reading, new MunicipalityColumns(call.Table(address)));
        var table = form.Table(address.Table);
        var entries = table
            .Rows.Select(row => new MunicipalityCells(row, columns))
            .SelectMany(row => Matches(row, prefecture, call).Select(match => new Entry(row, match, row.Consent)))
            .ToList();
        var named = entries.ToLookup(entry => entry.Match.Municipality?.Code);
        var gone = application
            .Parts.Where(part => part.FormId == address.Form && part.State == FormPartState.Held)
            .SelectMany(part => part.Gone)
            .ToHashSet(StringComparer.Ordinal);
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
                findings.AddRange(EntryFindings(row, match, consent));
            if (!counts && !repeated && !(agree && IsIncomplete(entry)))
            {
                (doubtful, mayCount) = (doubtful + 1, mayCount + (!agree || MayCount(entry) ? 1 : 0));
                inDoubt.UnionWith(ColumnsInDoubt(entry, agree));
            }

            listed.Add(
                new(
                    known?.Code,
                    known?.Name ?? row.Name.Raw,
                    consent,
                    counts,
                    row[FieldRole.ContactDepartment]?.Value,
                    row[FieldRole.Issues]?.Value,
                    row[FieldRole.Support]?.Value,
                    row.Location
                )
            );
        }

        if (table.Rows.Count == 0 && !table.IsMissing && form.HasValues)
            findings.Add(
                MunicipalityFinding.None() with
                {
                    Field = columns.Name.Label,
                }
            );
        return new(
            listed,
            [.. findings.Select(finding => finding with { Form = form.FormName })],
            doubtful,
            mayCount,
            [.. table.Rows.Select(row => Evidence.Of(form.FormName, row[columns.Name.Id]))]
        )
        {
            IsRead = !table.IsMissing,
            Contested = listed.Count(one => one.Counts && gone.Contains(one.Name)),
            InDoubt =
            [
                .. call.Table(address)
                    .Columns.Where(column => inDoubt.Contains(column.Id))
                    .Select(column => column.Label),
            ],
        };
    }

    private static IEnumerable<MunicipalityMatch> Matches(
        MunicipalityCells row,
        Prefecture? prefecture,
        CallDefinition call
    )
    {
        // A name that is not certain never counts, even if the letters in it are some municipality's: ×松江市.
        if (row.Name.Confidence == Confidence.Ambiguous)
            return [new(MunicipalityOutcome.Ambiguous, null, [], null)];
        // An error of the spreadsheet (#N/A) is no name: then the code speaks alone.
        var written = row.Name switch
        {
            { Confidence: Confidence.Unreadable } => "",
            { Confidence: Confidence.Repaired, Value: { } name } => name,
            var cell => cell.Raw,
        };
        var names = call.Gazetteer.SplitMunicipalities(written, prefecture);
        var writtenCode = row[FieldRole.MunicipalityCode];
        var code = names.Count == 1 && writtenCode is not null ? Code(writtenCode) : null;
        return names.Count == 0
            ? [call.Gazetteer.FindMunicipality("", code ?? writtenCode?.Value, prefecture)]
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

    private static IEnumerable<Finding> NameFindings(MunicipalityCells row, MunicipalityMatch match)
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
        MunicipalityCells row,
        MunicipalityMatch match,
        bool? consent
    )
    {
        var name = match.Municipality?.Name ?? row.Name.Raw;
        if (consent == false)
            yield return At(row, match, row[FieldRole.Consent]!, NoConsent(name, row[FieldRole.Consent]!.Raw.Trim()));
        if (consent != true)
            yield break;
        foreach (var (column, cell) in row.Answers.Where(answer => answer.Cell.Confidence == Confidence.Blank))
            yield return At(row, match, cell, FieldFinding.MissingOf(name, cell.Label, Advice.For(column))) with
            {
                Field = cell.Label,
            };
    }

    private static Finding NoConsent(string name, string written) =>
        written.Length == 0 ? MunicipalityFinding.NoConsent(name) : MunicipalityFinding.Refused(name, written);

    // A ward or a union may stand for its municipalities, an unknown name may be a slip of the pen; without a mark
    // there is no consent.
    private static bool MayCount(Entry entry) =>
        entry.Match.Outcome != MunicipalityOutcome.OtherPrefecture && entry.Consent != false;

    // Blank is blank: without an issue or wanted support the row does not count, whoever looks at it.
    private static bool IsIncomplete(Entry entry) =>
        entry is { Match.Municipality: not null, Consent: true }
        && entry.Row.Answers.Any(answer => answer.Cell.Confidence == Confidence.Blank);

    private static IEnumerable<string> ColumnsInDoubt(Entry entry, bool agree)
    {
        if (entry.Match.Municipality is null)
            yield return entry.Row.Name.Id;
        if ((!agree || entry.Consent != true) && entry.Row[FieldRole.Consent] is { } consent)
            yield return consent.Id;
        foreach (var (column, cell) in entry.Row.Answers)
        {
            if (cell is { Value: null, Confidence: not Confidence.Blank })
                yield return column.Id;
        }
    }

    private static Finding Repeated(MunicipalityCells row, string name, bool agree) =>
        Of(row, agree ? MunicipalityFinding.Repeated(name) : MunicipalityFinding.RepeatedWithOtherConsent(name));

    private static Finding Of(MunicipalityCells row, Finding finding) =>
        finding.At(null, row.Name.Location ?? row.Location, row.Name.Raw) with { Field = row.Name.Label };

    // At the cell that is to be filled in; where nobody knows which municipality it is, the name comes first.
    private static Finding At(MunicipalityCells row, MunicipalityMatch match, FieldReading cell, Finding finding) =>
        Of(row, finding) is var of && match.Municipality is not null && cell.Location is { } place
            ? of with { Location = place }
            : of;

    /// <summary>A municipality as one row names it; a row can name several.</summary>
    private sealed record Entry(MunicipalityCells Row, MunicipalityMatch Match, bool? Consent)
    {
        public bool IsComplete => Row.Answers.All(answer => answer.Cell.Value is not null);
    }
}
