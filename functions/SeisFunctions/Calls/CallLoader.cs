using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Calls;

/// <summary>
/// Reads a call definition from its folder and checks it as a whole: all faults in one message, each with file, line
/// and key.
/// </summary>
public static class CallLoader
{
    // Enough that no two versions of a call meet.
    private const int HashDigits = 12;

    /// <summary>Loads the definition whose <c>call.json</c> stands at <paramref name="path"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="further">Faults that those find who work with the call.</param>
    /// <param name="handed">Whole paths of files that stand in for those of reference tables, by table.</param>
    /// <exception cref="InvalidCallException">Something is missing or wrong.</exception>
    public static CallDefinition Load(
        string path,
        Func<CallDefinition, IEnumerable<CallFault>>? further = null,
        IReadOnlyDictionary<string, string>? handed = null
    )
    {
        var (call, faults) = Read(path, further, handed);
        return call is not null && faults.Count == 0 ? call : throw new InvalidCallException(faults);
    }

    /// <summary>Reads the definition, and tells all that is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="further">Faults that those find who work with the call.</param>
    /// <param name="handed">Whole paths of files that stand in for those of reference tables, by table.</param>
    /// <returns>The call as far as it can be told what it means, and one line a fault.</returns>
    public static (CallDefinition? Call, IReadOnlyList<string> Faults) Read(
        string path,
        Func<CallDefinition, IEnumerable<CallFault>>? further = null,
        IReadOnlyDictionary<string, string>? handed = null
    )
    {
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
        var files = new CallFiles(folder);
        if (files.Call(name) is not { } written)
            return (null, files.Faults);
        var file = written with
        {
            Tables = written.Tables.ToDictionary(
                table => table.Key,
                table =>
                    handed?.GetValueOrDefault(table.Key) is { } other ? table.Value with { File = other } : table.Value
            ),
        };
        var forms = file.Forms.Select((form, index) => files.Json<FormDefinition>(form, $"forms[{index}]")).ToList();
        var providers = MailProviderList.Read(files, file.Mail.Providers);
        var places = file.Reference is { } reference ? PlacesOf(files, reference, providers) : Gazetteer.None;
        var tables = ReferenceTables.Read(files, name, file.Tables);
        var call = new CallDefinition
        {
            Id = file.Id,
            Name = file.Name,
            Schedule = new(file.OpensAt.ToUniversalTime(), file.Deadline.ToUniversalTime(), file.ClosingGrace)
            {
                ClosingWaitsForPeople = file.ClosingWaitsForPeople,
            },
            Subject = file.Subject,
            Secretariat = file.Secretariat,
            PersonalData = file.PersonalData,
            Forms = [.. forms.OfType<FormDefinition>()],
            Requirements = file.Requirements,
            Letters = Templates(files, file.Letters),
            Mending = file.Mending,
            Reminders = file.Reminders,
            Results = file.Results,
            Collections = file.Collections,
            SelectionYears = file.SelectionYears,
            Briefing = file.Briefing is { } briefing ? BriefingOf(briefing, providers) : null,
            Published = file.Published,
            Tables = tables,
            PastSelections = PastSelection.Of(tables),
            Candidates = file.Candidates,
            FormsHash = HashOf(
                file.Forms.Select((form, index) => files.PathOf(form, $"forms[{index}]"))
                    .Concat(
                        file.Applicants.Lists.Select((list, index) => files.PathOf(list, $"applicants.lists[{index}]"))
                    )
            ),
            RulesHash = HashOf(
                files.OfCall.Concat(
                    file.Tables.Select(table => files.PathOf(table.Value.File, $"tables.{table.Key}.file"))
                )
            ),
            Mail = file.Mail with { ProviderList = providers },
            Limits = file.Limits,
            Applicants = ApplicantLists.Read(files, file.Reference, places, file.Applicants, providers),
            Gazetteer = places,
        };
        // Without all forms nobody can tell what the rules lack.
        var looksAtForms = forms.All(form => form is not null);
        foreach (var fault in CallChecks.FaultsOf(call, file.Letters.Keys).Concat(further?.Invoke(call) ?? []))
            if (looksAtForms || fault is { Form: null, RestsOnForms: false })
                files.Tell(FileOf(fault), fault);
        return (call, files.Faults);

        string FileOf(CallFault fault) =>
            fault.Table is { } table ? file.Tables[table].File
            : fault.Letter is { } letter ? file.Letters[letter].Body
            : fault.Form is { } id && forms.FindIndex(form => form?.Id == id) is >= 0 and var index ? file.Forms[index]
            : name;
    }

    private static BriefingRules BriefingOf(BriefingRules written, MailProviderList providers) =>
        written with
        {
            Begins = written.Begins.ToUniversalTime(),
            Ends = written.Ends.ToUniversalTime(),
            RegisterUntil = written.RegisterUntil.ToUniversalTime(),
            InstructionsAt = written.InstructionsAt.ToUniversalTime(),
            Providers = written.BusinessAddresses ? providers : MailProviderList.None,
        };

    private static Dictionary<LetterKind, LetterTemplate> Templates(
        CallFiles files,
        IReadOnlyDictionary<LetterKind, LetterTemplate> letters
    )
    {
        var templates = new Dictionary<LetterKind, LetterTemplate>();
        foreach (var (kind, letter) in letters)
            if (files.Text(letter.Body, $"{LetterTemplate.Key(kind)}.body") is { } body)
                templates.Add(kind, letter with { Body = body });
        return templates;
    }

    private static Gazetteer PlacesOf(CallFiles files, string reference, MailProviderList providers)
    {
        try
        {
            return Gazetteer.Load(files.PathOf(reference, "reference"), providers);
        }
        catch (InvalidDataException e)
        {
            files.Tell(reference, e);
            return Gazetteer.None;
        }
    }

    // Files that were read a moment ago. Line ends differ between machines and mean nothing.
    private static string HashOf(IEnumerable<string> paths)
    {
        var text = string.Join(
            '\0',
            paths.Where(File.Exists).Select(path => File.ReadAllText(path).ReplaceLineEndings("\n"))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
    }
}
