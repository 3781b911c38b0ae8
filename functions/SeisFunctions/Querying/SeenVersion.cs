using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>
/// The version of a thing that people see and act on, written <c>acts-basis-rest</c>. The whole of it changes exactly
/// when anything that is shown changes; an act is refused only where its first two parts have changed, so that a letter
/// that goes out meanwhile makes nobody start again.
/// </summary>
/// <param name="Acts">How many acts there are on it.</param>
/// <param name="Basis">Hash of what acts rest on.</param>
/// <param name="Rest">Hash of all that is shown, or nothing where that was not asked for.</param>
public sealed record SeenVersion(int Acts, string Basis, string Rest = "")
{
    // Hexadecimal digits: enough that no two versions of one thing are ever alike.
    private const int Digits = 16;

    /// <summary>The version of a thing.</summary>
    /// <param name="acts">How many acts there are on it.</param>
    /// <param name="basis">What acts rest on.</param>
    public static SeenVersion Of<T>(int acts, T basis) => new(acts, HashOf(basis));

    /// <summary>The version of a thing of which this is shown.</summary>
    public SeenVersion Showing<T>(T all) => this with { Rest = HashOf(all) };

    /// <summary>Whether acts may rest on this one as long as it is that one by now.</summary>
    public bool Covers(SeenVersion now) => (Acts, Basis) == (now.Acts, now.Basis);

    /// <summary>The version that a text names, or null.</summary>
    public static SeenVersion? Parse(string? text) =>
        text?.Split('-') switch
        {
            [var acts, var basis] when Number(acts) is { } number => new(number, basis),
            [var acts, var basis, var rest] when Number(acts) is { } number => new(number, basis, rest),
            _ => null,
        };

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Acts}-{Basis}{(Rest.Length == 0 ? "" : "-")}{Rest}");

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string HashOf<T>(T value) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, RegisterJson.Options)))[
            ..Digits
        ];
}
