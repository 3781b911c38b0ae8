using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SeisFunctions.Calls;

/// <summary>
/// The files of a call as they are read, with every fault that was found in them. Each lies where the file that names it
/// says.
/// </summary>
internal sealed class CallFiles(string folder)
{
    private const string TwiceText = "this key stands twice.";

    /// <summary>Comments and a comma too many are a human's.</summary>
    internal static JsonDocumentOptions Lenient { get; } = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly List<string> faults = [];
    private readonly List<CallLayer> layers = [];
    private readonly Dictionary<string, string> paths = [];

    /// <summary>One line a fault: file, line, key, what is wrong.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Paths of the call's own file and of those that it is like.</summary>
    public IEnumerable<string> OfCall => layers.Select(layer => Path.Combine(folder, layer.Name));

    /// <summary>Path of a file or folder that a key names: from the file in which that key stands.</summary>
    /// <param name="name">As it is written.</param>
    /// <param name="namedBy">The key; null for the call's own file.</param>
    public string PathOf(string name, string? namedBy)
    {
        var beside = namedBy is null || layers.Count == 0 ? "" : CallLayer.Find(layers, namedBy).Name;
        return paths[name] = Path.GetFullPath(Path.Combine(folder, Path.GetDirectoryName(beside) ?? "", name));
    }

    private string PathOf(string name) => paths.GetValueOrDefault(name) ?? PathOf(name, null);

    /// <summary>The call's own file, with what it takes over; null if it cannot be told what it means.</summary>
    public CallFile? Call(string name)
    {
        if (!Layers(name))
            return null;
        var whole = CallLayer.Merge(layers);
        try
        {
            return whole.Deserialize<CallFile>(CallJson.Options);
        }
        catch (JsonException e)
        {
            return Mended<CallFile>(name, whole, e, null);
        }
    }

    // Whether all of them could be read.
    private bool Layers(string name)
    {
        for (var next = name; next is not null;)
        {
            if (layers.Any(layer => layer.Name == next))
            {
                Tell(layers[^1].Name, new CallFault("like", "leads back to a file that is like this one."));
                return false;
            }

            if (Text(next, null) is not { } text)
                return false;
            try
            {
                var layer = CallLayer.Of(next, text);
                layers.Add(layer);
                foreach (var twice in layer.Lines.Twice)
                    Tell(next, layer.Lines.Find(twice), new(twice, TwiceText));
                if (layer.Lines.Twice.Count > 0)
                    return false;
                next = layer.Like is { } like ? Path.Combine(Path.GetDirectoryName(next)!, like) : null;
            }
            catch (JsonException e)
            {
                Tell(next!, Line(e), new("", JsonStray.Of(text, e) ?? Without(e)));
                return false;
            }
        }

        return true;
    }

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
        var path = PathOf(name, namedBy);
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
        var (file, line) = (name, fault.Line);
        if (line is null && fault.Key.Length > 0 && layers.Any(layer => layer.Name == name))
            (file, line) = CallLayer.Find(layers, fault.Key);
        else if (line is null && fault.Key.Length > 0 && File.Exists(PathOf(name)))
            line = JsonLines.Of(File.ReadAllText(PathOf(name))).Find(fault.Key);
        Tell(file, line, fault);
    }

    /// <summary>Tells what is wrong with lists that lie in a folder below.</summary>
    public void Tell(string name, InvalidDataException lists) =>
        faults.AddRange(
            lists.Message.Split(Environment.NewLine).Select(line => Path.Combine(PathOf(name), line))
        );

    private void Tell(string name, int? line, CallFault fault) =>
        faults.Add(
            PathOf(name)
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
                Tell(name, lines.Find(twice), new(twice, TwiceText));
            return lines.Twice.Count > 0
                ? null
                : Mended<T>(name, JsonNode.Parse(text, documentOptions: Lenient), first, Line(first));
        }
        catch (JsonException e)
        {
            Tell(name, Line(e), new("", JsonStray.Of(text, e) ?? Without(e)));
        }

        return null;
    }

    private T? Mended<T>(string name, JsonNode? written, JsonException first, int? line)
        where T : class
    {
        var (found, meant) = JsonShape.Compare(written, CallJson.SchemaOf(typeof(T)));
        foreach (var fault in found)
            Tell(name, fault);
        if (found.Count > 0)
            return meant.Deserialize<T>(CallJson.Options);
        var told = new CallFault(first.Path?.TrimStart('$', '.') ?? "", first.Message) { Line = line };
        Tell(name, told);
        return null;
    }

    // The line stands before the colon already.
    private static string Without(JsonException fault) =>
        fault.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0];

    private static int? Line(JsonException fault) => (int?)fault.LineNumber + 1;

    private string[] Beside(string path) =>
        Directory.Exists(Path.GetDirectoryName(path))
            ?
            [
                .. Directory
                    .GetFiles(Path.GetDirectoryName(path)!, $"*{Path.GetExtension(path)}")
                    .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
}
