using static SeisFunctions.Calls.Geography.MunicipalityOutcome;

namespace SeisFunctions.Calls.Geography;

/// <summary>Puts together what the name and the code of one row say. Where they disagree, neither wins.</summary>
internal static class NameAndCode
{
    internal static MunicipalityMatch Join(
        string name,
        MunicipalityMatch byName,
        WrittenCode code,
        Prefecture? prefecture
    )
    {
        if (code.IsEmpty)
            return byName;
        if (string.IsNullOrWhiteSpace(name))
            return CodeAlone(code, prefecture);
        if (code.Municipalities is [])
            return WithoutUse(byName, code);
        return byName switch
        {
            { Outcome: NotAMunicipality } => byName,
            { Municipality: { } taken } => code.Municipalities.Contains(taken) ? byName : Differ(name, [taken], code),
            { Candidates: [] } => Differ(name, [], code),
            _ => Narrowed(name, byName, code, prefecture),
        };
    }

    private static MunicipalityMatch CodeAlone(WrittenCode code, Prefecture? prefecture) =>
        code.Municipalities switch
        {
            [] when code.IsWellFormed => new(None, null, [], MunicipalityNotes.CodeNotListed(code.Text)),
            [] => new(None, null, code.Similar, MunicipalityNotes.CodeWrong(code.Text) + MunicipalityNotes.Nothing),
            [var one] when prefecture is not null && one.Prefecture != prefecture => new(
                OtherPrefecture,
                null,
                [one],
                MunicipalityNotes.CodeElsewhere(code.Text, one, prefecture)
            ),
            [var one] => new(Repaired, one, [], MunicipalityNotes.FromCode(code.Text, one)),
            var several => new(Ambiguous, null, several, MunicipalityNotes.CodeOfSeveral(code.Text, several)),
        };

    /// <summary>
    /// A slip of the pen in the code leaves the name as it is; a right code of something else (a ward, a union)
    /// contradicts it.
    /// </summary>
    private static MunicipalityMatch WithoutUse(MunicipalityMatch byName, WrittenCode code) =>
        byName switch
        {
            { Municipality: { } taken } when code.IsWellFormed => new(
                CodeDiffers,
                null,
                [taken],
                MunicipalityNotes.CodeNotListed(code.Text)
            ),
            { Municipality: { } taken } => new(
                Repaired,
                taken,
                [],
                byName.Note + MunicipalityNotes.CodeWrong(code.Text, taken)
            ),
            _ => byName,
        };

    /// <summary>The name left a question; the code answers it if it means one of the candidates.</summary>
    private static MunicipalityMatch Narrowed(
        string name,
        MunicipalityMatch byName,
        WrittenCode code,
        Prefecture? prefecture
    ) =>
        (byName.Candidates.Intersect(code.Municipalities).ToArray(), byName.Outcome) switch
        {
            ([var one], OtherPrefecture) => byName with
            {
                Candidates = [one],
                Note = MunicipalityNotes.Elsewhere(name, [one], prefecture!),
            },
            ([var one], Ambiguous) when FoldedText.Of(name).Plain == one.Name => new(Exact, one, [], null), // a name of several prefectures: the code says which
            ([var one], Ambiguous) => new(Repaired, one, [], MunicipalityNotes.FromNameAndCode(name, code.Text, one)),
            _ => Differ(name, byName.Candidates, code),
        };

    private static MunicipalityMatch Differ(string name, IReadOnlyList<Municipality> byName, WrittenCode code) =>
        new(
            CodeDiffers,
            null,
            [.. byName.Union(code.Municipalities)],
            MunicipalityNotes.Differ(name, code.Text, code.Municipalities)
        );
}
