using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeisFunctions.Tests.Testing;

/// <summary>A copy of the shipped call's folder, gone after the test.</summary>
internal sealed class EditedCall : IDisposable
{
    private static readonly JsonDocumentOptions AsWritten = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly JsonSerializerOptions Legible = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("seis-call").FullName;

    public EditedCall()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "Calls", "seis-r8");
        foreach (var file in Directory.GetFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Lets every applicant send from the example domain of the tests.</summary>
    public EditedCall WithSenderDomain()
    {
        Edit(
            "call.json",
            ("\"senderDomains\": {}", $"\"senderDomains\": {{ \"*\": [\"{SeisForms.SenderDomain}\"] }}")
        );
        return this;
    }

    public string Definition => Path.Combine(_folder, "call.json");

    public void Edit(string file, params (string Old, string New)[] changes)
    {
        foreach (var (old, @new) in changes)
        {
            // A key of the call may stand in what it is like.
            var path = Path.Combine(_folder, file);
            if (file == "call.json" && !File.ReadAllText(path).Contains(old, StringComparison.Ordinal))
                path = Path.Combine(_folder, "common.json");
            var text = File.ReadAllText(path);
            Assert.Contains(old, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// Leaves out what follows the closing: it names applicants and forms of the shipped call, and whoever puts others in
    /// their place has none of it.
    /// </summary>
    public EditedCall WithoutAftermath()
    {
        var call = JsonNode.Parse(File.ReadAllText(Definition), null, AsWritten)!.AsObject();
        foreach (var key in (string[])["tables", "published", "collections", "results"])
            call.Remove(key);
        File.WriteAllText(Definition, call.ToJsonString(Legible));
        return this;
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
