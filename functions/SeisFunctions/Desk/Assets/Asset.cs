using System.Collections.Frozen;
using System.Security.Cryptography;

namespace SeisFunctions.Desk.Assets;

/// <summary>
/// A file that pages refer to. Its address holds a hash of its content, so that browsers may keep it for good.
/// </summary>
/// <param name="Name">Name with the hash: <c>desk.0123456789ab.css</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Asset(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Looks of all pages.</summary>
    public static Asset Stylesheet { get; } = Load("desk.css", "text/css; charset=utf-8");

    /// <summary>What eases the pages for applicants; they work without it.</summary>
    public static Asset Script { get; } = Load("apply.js", "text/javascript; charset=utf-8");

    /// <summary>Icon of the browser's tab.</summary>
    public static Asset Icon { get; } = Load("desk.svg", "image/svg+xml");

    /// <summary>All of them by name.</summary>
    public static FrozenDictionary<string, Asset> All { get; } =
        new[] { Stylesheet, Script, Icon }.ToFrozenDictionary(asset => asset.Name);

    /// <summary>Where pages find it.</summary>
    public string Path => $"/assets/{Name}";

    private static Asset Load(string file, string contentType)
    {
        using var resource = typeof(Asset).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The resource {file} is missing.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.ToArray()).AsSpan(0, 6));
        return new(
            System.IO.Path.GetFileNameWithoutExtension(file) + "." + hash + System.IO.Path.GetExtension(file),
            contentType,
            content.ToArray()
        );
    }
}
