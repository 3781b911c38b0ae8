namespace SeisFunctions.Domain;

/// <summary>Why an act was not done. Nothing has changed then.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Title">For people, in Japanese.</param>
/// <param name="Detail">What to do, in Japanese.</param>
public sealed record Refusal(string Code, string Title, string Detail)
{
    /// <summary>Code where the thing does not exist.</summary>
    public const string Unknown = "request.notFound";

    /// <summary>Code where the thing is in a state in which this cannot be done.</summary>
    public const string Conflict = "request.conflict";

    /// <summary>Code where the person has not seen the thing as it is now.</summary>
    public const string Outdated = "request.stale";

    /// <summary>Nothing stands against it, and nothing was to be done yet.</summary>
    public static Refusal OnlyAsked { get; } = new("act.onlyAsked", "この操作は、まだ確認されていません。", "");

    /// <summary>The person has not seen it as it is now.</summary>
    public static Refusal Stale() =>
        new(
            Outdated,
            "ほかの操作又は新しい提出により、内容が変わりました。",
            "最新の内容を確認してから、もう一度操作してください。"
        );

    /// <summary>There is no such thing.</summary>
    public static Refusal NotFound(string what) =>
        new(Unknown, $"{what}が見つかりません。", "番号を確認してください。");

    /// <summary>A value that means nothing.</summary>
    public static Refusal Invalid(string name, string detail) =>
        new("request.badParameter", $"{name} の値が正しくありません。", detail);

    /// <summary>It cannot be done now.</summary>
    public static Refusal Impossible(string title, string detail) => new(Conflict, title, detail);
}
