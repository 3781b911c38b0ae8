using System.Text.Encodings.Web;
using System.Text.Json;

namespace SeisFunctions.Proving;

/// <summary>
/// 受付証明: what an applicant is given of a receipt. It holds nothing of anybody else but hashes that are salted.
/// </summary>
/// <param name="Leaf">What is proved.</param>
/// <param name="Head">The tree that it stands in.</param>
/// <param name="Index">Its place there, from 0.</param>
/// <param name="Path">The way to the root, lower-case hex.</param>
/// <param name="HeadHash">The hash of the head, as it is published and stamped.</param>
/// <param name="Timestamp">The authority's token (RFC 3161) for that hash, or null.</param>
public sealed record ReceiptProof(
    ReceiptLeaf Leaf,
    TreeHead Head,
    int Index,
    IReadOnlyList<string> Path,
    string HeadHash,
    byte[]? Timestamp
)
{
    /// <summary>Value of the member <c>format</c>.</summary>
    public const string Format = "SeisFunctions receipt proof 1";

    // As it is written everywhere: nothing escaped that need not be, two spaces, LF.
    private static readonly JsonWriterOptions Written = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name of the file, the same for the same receipt.</summary>
    public string FileName => FileNameOf(Leaf.ReceiptNumber);

    /// <summary>Name of the file for a receipt.</summary>
    public static string FileNameOf(string receiptNumber) => $"proof-{receiptNumber}.json";

    /// <summary>The file.</summary>
    public byte[] ToJson()
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Written))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("call", Leaf.Call);
            json.WriteString("deadline", ReceiptLeaf.TextOf(Head.Deadline));
            json.WriteString("receipt", Leaf.ReceiptNumber);
            json.WriteString("receivedAt", ReceiptLeaf.TextOf(Leaf.ReceivedAt));
            Write(json, "files", Leaf.Files);
            json.WriteString("salt", Leaf.Salt);
            json.WriteNumber("leaves", Head.Leaves);
            json.WriteNumber("index", Index);
            Write(json, "path", Path);
            json.WriteString("root", Head.Root);
            json.WriteString("head", HeadHash);
            json.WriteString("timestamp", Timestamp is null ? null : Convert.ToBase64String(Timestamp));
            json.WriteEndObject();
        }

        return [.. content.ToArray(), (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> hashes)
    {
        json.WriteStartArray(name);
        foreach (var hash in hashes)
            json.WriteStringValue(hash);
        json.WriteEndArray();
    }
}
