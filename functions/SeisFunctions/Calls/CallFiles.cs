using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SeisFunctions.Calls;

/// <summary>The files of one call's folder as they are read, with every fault that was found in them.</summary>
internal sealed class CallFiles(string folder)
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly List<string> faults = [];

    /// <summary>One line a fault: file, line, key, what is wrong.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>A JSON file, or null if it cannot be told what it means.</summary>
    /// <param name="name">Path below the folder.</param>
    /// <param name="namedBy">The key that names it; null for the call's own file.</param>
    public T? Json<T>(string name, string? namedBy = null)
        where T : class
    {
        if (Text(name, namedBy) is not { } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(text, CallJson.Options) ?? throw new JsonException("holds only null.");
        }
        catch (JsonException e)
        {
            // The first thing that keeps the file from being read. All others are looked for.
            return Mended<T>(name, text, e);
        }
    }

    /// <summary>A text file; null, and told, if it is not there or not in UTF-8.</summary>
    public string? Text(string name, string? namedBy)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            var named = namedBy is null ? "the file is missing" : $"the file that {namedBy} names is missing";
            faults.Add($"{path}: {named}.{Nearest.Hint(name, Beside(path))}");
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        if (!Utf8.IsValid(bytes))
        {
            faults.Add($"{path}: the file is not in UTF-8. Save it in UTF-8.");
            return null;
        }

        return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
    }

    /// <summary>A CSV file with a head; null, and told, if it is not there or cannot be read.</summary>
    public CsvFile? Csv(string name, string namedBy)
    {
        if (Text(name, namedBy) is not { } text)
            return null;
        var csv = CsvFile.Of(text);
        foreach (var fault in csv.Faults)
            Tell(name, fault);
        return csv.Columns.Count > 0 ? csv : null;
    }

    /// <summary>Tells a fault of something that could be read, with the line of its key.</summary>
    public void Tell(string name, CallFault fault)
    {
        var line = fault.Line;
        if (line is null && fault.Key.Length > 0 && File.Exists(Path.Combine(folder, name)))
            line = JsonLines.Of(File.ReadAllText(Path.Combine(folder, name))).Find(fault.Key);
        Tell(name, line, fault);
    }

    /// <summary>Tells what is wrong with lists that lie in a folder below.</summary>
    public void Tell(string name, InvalidDataException lists) =>
        faults.AddRange(lists.Message.Split(Environment.NewLine).Select(line => Path.Combine(folder, name, line)));

    private void Tell(string name, int? line, CallFault fault) =>
        faults.Add(
            Path.Combine(folder, name)
                + (line is null ? ": " : $"({line}): ")
                + (fault.Key.Length == 0 ? "" : $"{fault.Key}: ")
                + fault.What
        );

    private T? Mended<T>(string name, string text, JsonException first)
        where T : class
    {
        try
        {
            var lines = JsonLines.Of(text);
            foreach (var twice in lines.Twice)
                Tell(name, lines.Find(twice), new(twice, "this key stands twice."));
            if (lines.Twice.Count > 0)
                return null;
            var (found, meant) = JsonShape.Compare(
                JsonNode.Parse(text, documentOptions: Lenient),
                CallJson.SchemaOf(typeof(T))
            );
            foreach (var fault in found)
                Tell(name, lines.Find(fault.Key), fault);
            if (found.Count > 0)
                return meant.Deserialize<T>(CallJson.Options);
            Tell(name, Line(first), new(first.Path?.TrimStart('$', '.') ?? "", first.Message));
        }
        catch (JsonException e)
        {
            Tell(name, Line(e), new("", e.Message));
        }

        return null;
    }

    private static int? Line(JsonException fault) => (int?)fault.LineNumber + 1;

    private string[] Beside(string path) =>
        Directory.Exists(Path.GetDirectoryName(path))
            ?
            [
                .. Directory
                    .GetFiles(Path.GetDirectoryName(path)!)
                    .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
}
