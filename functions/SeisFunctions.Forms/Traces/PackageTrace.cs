namespace SeisFunctions.Forms.Traces;

/// <summary>
/// What a Word or Excel package is made of, so that what arrived can be compared with what was given out, whatever was
/// entered in it.
/// </summary>
public sealed record PackageTrace
{
    /// <summary>SHA-256 of each part once inflated, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Parts { get; init; }

    /// <summary>The program that says it saved the file (<c>docProps/app.xml</c>), or null.</summary>
    public string? Program { get; init; }

    /// <summary>Content controls of a document.</summary>
    public int Controls { get; init; }

    /// <summary>Data validations of a workbook.</summary>
    public int InputChecks { get; init; }

    /// <summary>Characters of its text.</summary>
    public long Characters { get; init; }

    /// <summary>Pictures.</summary>
    public int Pictures => Parts.Keys.Count(name => name.Contains("/media/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it holds macros.</summary>
    public bool HasMacros => Parts.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether every part is the same, however they are packed.</summary>
    public bool IsSameAs(PackageTrace other) =>
        Parts.Count == other.Parts.Count
        && Parts.All(part => other.Parts.TryGetValue(part.Key, out var hash) && hash == part.Value);
}
