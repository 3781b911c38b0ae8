using System.Text;
using System.Text.Json;

namespace SeisFunctions.Calls;

/// <summary>On which line of a JSON text each key stands. Pure.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> lines = [];
    private readonly List<string> twice = [];
    private readonly byte[] text;
    private int line = 1;
    private long counted;

    private JsonLines(byte[] text) => this.text = text;

    /// <summary>Keys that stand twice in one object: all but one would be lost without a word.</summary>
    public IReadOnlyList<string> Twice => twice;

    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonLines Of(string text)
    {
        var all = new JsonLines(Encoding.UTF8.GetBytes(text));
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var reader = new Utf8JsonReader(all.text, options);
        reader.Read();
        all.Value(ref reader, "");
        // Anything behind the end is a fault too.
        reader.Read();
        return all;
    }

    /// <summary>The key of a member of an object.</summary>
    public static string Join(string parent, string name) => parent.Length == 0 ? name : $"{parent}.{name}";

    /// <summary>Whether this very key stands in the text.</summary>
    public bool Has(string key) => lines.ContainsKey(key);

    /// <summary>The key of what holds another; empty for the whole file.</summary>
    public static string HolderOf(string key) => key[..Math.Max(0, key.LastIndexOfAny(['.', '[']))];

    /// <summary>The line of a key, or of what should hold it; null for the whole file.</summary>
    public int? Find(string key)
    {
        while (key.Length > 0)
        {
            if (lines.TryGetValue(key, out var found))
                return found;
            key = HolderOf(key);
        }

        return null;
    }

    private void Value(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = Join(key, reader.GetString()!);
                if (!lines.TryAdd(member, LineOf(reader.TokenStartIndex)))
                    twice.Add(member);
                reader.Read();
                Value(ref reader, member);
            }
        else if (reader.TokenType == JsonTokenType.StartArray)
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                lines.TryAdd($"{key}[{index}]", LineOf(reader.TokenStartIndex));
                Value(ref reader, $"{key}[{index}]");
            }
    }

    private int LineOf(long offset)
    {
        line += text.AsSpan((int)counted, (int)(offset - counted)).Count((byte)'\n');
        counted = offset;
        return line;
    }
}
