using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Applications;

/// <summary>Tells what changed between two readings. Pure.</summary>
internal static class Comparison
{
    /// <summary>Form by form, in the order of their names.</summary>
    public static IReadOnlyList<FormDifference> Of(
        SubmissionReading before,
        SubmissionReading after,
        CallDefinition call
    )
    {
        var names = before
            .Forms.Concat(after.Forms)
            .Select(form => form.Reading.FormName)
            .Distinct()
            .Order(StringComparer.Ordinal);
        return [.. names.Select(name => Of(name, Find(before, name), Find(after, name), call))];
    }

    private static FormDifference Of(string name, FormVersion? before, FormVersion? after, CallDefinition call)
    {
        if (before is null || after is null)
            return new(
                name,
                before is null
                    ? "変更前の提出にはありません。"
                    : "変更後の提出にはありません。前の版が引き続き有効です。",
                [],
                ""
            );
        if (before.Sha256 == after.Sha256)
            return new(name, "同じファイルです。", [], "");
        var pairs = ReadPairs
            .OfFields(before.Reading, after.Reading)
            .Concat(ReadPairs.OfRows(call.Form(before.Reading.FormId), before.Reading, after.Reading))
            .ToList();
        var changed = pairs.Where(pair => pair.Before != pair.After).ToList();
        return new(
            name,
            null,
            [.. changed.Select(pair => new FieldDifference(pair.Label, pair.Before ?? "", pair.After ?? ""))],
            $"{Counted(changed)}が変わりました。{Counted(pairs.Where(pair => pair.Before == pair.After))}は同じです。"
        );
    }

    private static string Counted(IEnumerable<ReadPair> pairs)
    {
        var (rows, fields) = (0, 0);
        foreach (var pair in pairs)
            _ = pair.IsRow ? rows++ : fields++;
        return rows == 0 ? $"{fields}欄"
            : fields == 0 ? $"{rows}行"
            : $"{fields}欄と{rows}行";
    }

    private static FormVersion? Find(SubmissionReading reading, string name) =>
        reading.Forms.FirstOrDefault(form => form.Reading.FormName == name);
}
