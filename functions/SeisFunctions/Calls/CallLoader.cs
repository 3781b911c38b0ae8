using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeisFunctions.Calls.Places;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Calls;

/// <summary>
/// Reads a call definition from its folder and checks it as a whole: all faults in one message, each with file and key.
/// </summary>
public static class CallLoader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new InstantConverter(),
        },
    };

    // Enough that no two versions of a call meet.
    private const int HashDigits = 12;

    /// <summary>Loads the definition whose <c>call.json</c> stands at <paramref name="path"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="further">Faults that those find who work with the call.</param>
    /// <exception cref="InvalidCallException">Something is missing or wrong.</exception>
    public static CallDefinition Load(string path, Func<CallDefinition, IEnumerable<string>>? further = null)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var file = Parse<CallFile>(path);
        var faults = new List<string>();
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
            Forms = [.. file.Forms.Select(name => Parse<FormDefinition>(Path.Combine(folder, name)))],
            Requirements = file.Requirements,
            Letters = Templates(folder, file.Letters, faults),
            SelectionYears = file.SelectionYears,
            PastSelections = file.PastSelections,
            FormsHash = HashOf(file.Forms.Select(name => Path.Combine(folder, name))),
            RulesHash = HashOf([path]),
            Mail = file.Mail,
            Limits = file.Limits,
            Places = PlaceNames.Load(Path.Combine(folder, file.Reference)),
        };
        faults.AddRange(
            CallChecks.FaultsOf(call).Concat(further?.Invoke(call) ?? []).Select(fault => $"{path}: {fault}")
        );
        return faults.Count == 0 ? call : throw new InvalidCallException(faults);
    }

    private static Dictionary<LetterKind, LetterTemplate> Templates(
        string folder,
        IReadOnlyDictionary<LetterKind, LetterTemplate> letters,
        List<string> faults
    )
    {
        var templates = new Dictionary<LetterKind, LetterTemplate>();
        foreach (var (kind, letter) in letters)
        {
            var path = Path.Combine(folder, letter.Body);
            if (File.Exists(path))
                templates.Add(kind, letter with { Body = File.ReadAllText(path) });
            else
                faults.Add($"{path}: the file named by letters.{kind}.body is missing.");
        }

        return templates;
    }

    // Files that were read a moment ago. Line ends differ between machines and mean nothing.
    private static string HashOf(IEnumerable<string> paths)
    {
        var text = string.Join('\0', paths.Select(path => File.ReadAllText(path).ReplaceLineEndings("\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
    }

    private static T Parse<T>(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(stream, Json)
                ?? throw new InvalidCallException([$"{path}: the file holds only null."]);
        }
        catch (JsonException e)
        {
            throw new InvalidCallException([$"{path}: {e.Path} line {e.LineNumber + 1}: {e.Message}"]);
        }
        catch (IOException e)
        {
            throw new InvalidCallException([$"{path}: cannot be read: {e.Message}"]);
        }
    }
}
