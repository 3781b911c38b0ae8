namespace SeisFunctions.Domain.Routes;

/// <summary>Whether a subject says 「送信テスト」.</summary>
public enum TestNaming
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It speaks of one: a question, or that one has been made.</summary>
    Mentioned,

    /// <summary>It names the mail so.</summary>
    Named,
}
