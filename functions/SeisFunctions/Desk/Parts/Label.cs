namespace SeisFunctions.Desk.Parts;

/// <summary>A short text with its tone: a status, an outcome.</summary>
/// <param name="Tone">Its tone.</param>
/// <param name="Text">A word or two.</param>
public sealed record Label(Tone Tone, string Text)
{
    /// <summary>The sign that stands before the text.</summary>
    public string Sign => SignOf(Tone);

    /// <summary>The sign of a tone.</summary>
    public static string SignOf(Tone tone) =>
        tone switch
        {
            Tone.Good => "○",
            Tone.Attention => "！",
            Tone.Mend => "△",
            Tone.Bad => "×",
            Tone.Busy => "…",
            Tone.Muted => "－",
            _ => "　",
        };
}
