namespace SeisFunctions.Calls.Geography;

/// <summary>One of the 47 prefectures (都道府県).</summary>
/// <param name="Code">Two digits, as in the first two of every code of its municipalities: <c>13</c>.</param>
/// <param name="Name">Full name: 東京都.</param>
/// <param name="Kana">Reading of the full name in hiragana: とうきょうと.</param>
public sealed record Prefecture(string Code, string Name, string Kana)
{
    /// <summary>The name without 都, 府 or 県: 東京. 北海道 has no shorter name.</summary>
    public string ShortName => Name.EndsWith('道') ? Name : Name[..^1];

    /// <summary>The reading of that: とうきょう.</summary>
    public string ShortKana =>
        Name[^1] switch
        {
            '道' => Kana,
            '県' => Kana[..^2],
            _ => Kana[..^1],
        };
}
