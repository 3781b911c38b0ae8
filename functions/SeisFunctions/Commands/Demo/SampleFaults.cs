using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Commands.Demo;

/// <summary>What samples must satisfy so that they can be played with their call.</summary>
internal static class SampleFaults
{
    /// <summary>Every fault.</summary>
    public static IEnumerable<CallFault> Of(CallSamples samples, CallDefinition call, string folder)
    {
        if (!MailboxAddress.TryParse(samples.Sender, out var sender) || sender.Domain.Length == 0)
            yield return new("sender", $"\"{samples.Sender}\" is no mail address.");
        foreach (var (name, file) in samples.Forms)
            foreach (var fault in Of(file, $"forms.{name}", samples, call, folder))
                yield return fault;
        foreach (var (key, all) in new[] { ("samples", samples.Samples), ("others", samples.Others) })
            foreach (var (index, sample) in all.Index())
                foreach (var fault in Of(sample, $"{key}[{index}]", samples, call, folder))
                    yield return fault;
    }

    private static IEnumerable<CallFault> Of(
        SampleApplication sample,
        string key,
        CallSamples samples,
        CallDefinition call,
        string folder
    )
    {
        if (sample.Applicant is { } applicant && call.Applicants.Meant(applicant) is null)
            yield return new(
                $"{key}.applicant",
                $"\"{applicant}\" can not apply.{Nearest.Hint(applicant, [.. call.Applicants.ShownSilent.Select(one => one.Name)])}"
            );
        var requirements = call.Requirements.Select(one => one.Id).ToList();
        foreach (var (index, id) in sample.NotSatisfied.Index().Where(one => !requirements.Contains(one.Item)))
            yield return new(
                $"{key}.notSatisfied[{index}]",
                $"there is no requirement \"{id}\".{Nearest.Hint(id, requirements)}"
            );
        foreach (var (mails, of) in new[] { (sample.Mails, key), (sample.Collected?.Mails ?? [], $"{key}.collected") })
            foreach (var (index, mail) in mails.Index())
                foreach (var (file, one) in mail.Files.Index())
                    foreach (var fault in Of(one, $"{of}.mails[{index}].files[{file}]", samples, call, folder))
                        yield return fault;
    }

    private static IEnumerable<CallFault> Of(
        SampleFile file,
        string key,
        CallSamples samples,
        CallDefinition call,
        string folder
    )
    {
        if (Unlike(file, samples) is { } unlike)
        {
            yield return new(
                $"{key}.like",
                $"there is no form \"{unlike}\" under forms, or it is like itself."
                    + Nearest.Hint(unlike, [.. samples.Forms.Keys])
            );
            yield break;
        }

        var whole = samples.Resolve(file);
        if (whole.File is null)
            yield return new($"{key}.file", "is missing: the name that the file has.");
        if (whole.Content is { } content && !File.Exists(Path.Combine(folder, content)))
            yield return new($"{key}.content", $"there is no file \"{content}\" beside samples.json.");
        if (whole is { Text: not null } or { Content: not null })
            yield break;
        if (call.Forms.FirstOrDefault(form => form.Id == whole.Form) is not { } form)
        {
            yield return new(
                $"{key}.form",
                $"there is no form \"{whole.Form}\".{Nearest.Hint(whole.Form ?? "", [.. call.Forms.Select(one => one.Id)])}"
            );
            yield break;
        }

        // What it has from another is told there.
        foreach (var fault in Entries(file.Fields, [.. form.Fields], $"{key}.fields"))
            yield return fault;
        foreach (var (table, rows) in file.Tables)
        {
            if (form.Tables.FirstOrDefault(one => one.Id == table) is not { } definition)
                yield return NoTable($"{key}.tables.{table}", table, form);
            else
                foreach (var (index, row) in rows.Index())
                    foreach (var fault in Entries(row, definition.Columns, $"{key}.tables.{table}[{index}]"))
                        yield return fault;
        }

        foreach (var table in file.Repeat.Keys)
            if (form.Tables.All(one => one.Id != table))
                yield return NoTable($"{key}.repeat.{table}", table, form);
            else if (whole.Tables.GetValueOrDefault(table) is not { Count: > 0 })
                yield return new($"{key}.repeat.{table}", "there is no row under tables that could be repeated.");
    }

    private static CallFault NoTable(string key, string table, FormDefinition form) =>
        new(key, $"there is no table \"{table}\".{Nearest.Hint(table, [.. form.Tables.Select(one => one.Id)])}");

    // The name that nothing has, or that leads round; null if all is well.
    private static string? Unlike(SampleFile file, CallSamples samples)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var one = file; one.Like is { } like; one = samples.Forms[like])
            if (!samples.Forms.ContainsKey(like) || !seen.Add(like))
                return like;
        return null;
    }

    private static IEnumerable<CallFault> Entries(
        IReadOnlyDictionary<string, string> entries,
        IReadOnlyList<FieldDefinition> fields,
        string key
    )
    {
        foreach (var (id, text) in entries)
        {
            if (fields.FirstOrDefault(field => field.Id == id) is not { } field)
                yield return new(
                    $"{key}.{id}",
                    $"there is no field \"{id}\".{Nearest.Hint(id, [.. fields.Select(one => one.Id)])}"
                );
            else if (ValuesOf(field) is { } values && text.Length > 0 && !values.Contains(text))
                yield return new($"{key}.{id}", $"\"{text}\" is no value of \"{id}\".{Nearest.Hint(text, values)}");
        }
    }

    // Null where any text may be written.
    private static string[]? ValuesOf(FieldDefinition field) =>
        field.Kind switch
        {
            FieldKind.Choice => [.. field.OptionIds, .. field.Options],
            FieldKind.Tick => ["true", "false"],
            _ => null,
        };
}
