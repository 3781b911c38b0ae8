using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Routes;

/// <summary>
/// The blank forms of the call, for comparing what arrived with what was given out. Made when first asked for.
/// </summary>
internal sealed class GivenForms
{
    /// <summary>
    /// Bytes by which a file begins as one of ours: other packages differ within this, however alike zips begin.
    /// </summary>
    public const int LeastInCommon = 512;

    private readonly Lazy<IReadOnlyList<GivenForm>> _all;

    public GivenForms(CallDefinition call, FormReader reader) =>
        _all = new(() => [.. call.Forms.Select(form => Make(form, reader))]);

    /// <summary>All of them.</summary>
    public IReadOnlyList<GivenForm> All => _all.Value;

    /// <summary>The form of this name (様式1), or null.</summary>
    public GivenForm? Named(string form) => All.FirstOrDefault(one => one.Form.Name == form);

    /// <summary>The form that a damaged file was meant to be, by its name or by how it begins; or null.</summary>
    public GivenForm? Meant(string fileName, ReadOnlySpan<byte> bytes)
    {
        var name = Compact(fileName);
        if (All.FirstOrDefault(one => name.Contains(Compact(one.Form.Name), StringComparison.Ordinal)) is { } named)
            return named;
        foreach (var given in All)
        {
            if (given.Bytes.AsSpan().CommonPrefixLength(bytes) >= LeastInCommon)
                return given;
        }

        return null;
    }

    private static string Compact(string text) =>
        new([.. text.Normalize(NormalizationForm.FormKC).Where(one => !char.IsWhiteSpace(one))]);

    private static GivenForm Make(FormDefinition form, FormReader reader)
    {
        using var blank = new MemoryStream();
        BlankForms.Write(form, blank);
        var bytes = blank.ToArray();
        return new(
            form,
            bytes,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            reader.Trace(blank, CancellationToken.None)
                ?? throw new InvalidOperationException($"The blank form {form.Name} cannot be opened.")
        );
    }
}
