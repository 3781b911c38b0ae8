namespace SeisFunctions.Calls;

/// <summary>Who signs the letters (事務局).</summary>
/// <param name="Name">Name printed under a letter.</param>
/// <param name="Telephone">Its telephone number.</param>
/// <param name="Email">Its address.</param>
public sealed record Secretariat(string Name, string Telephone, string Email)
{
    /// <summary>How to reach it, in one line: every letter ends with it.</summary>
    public string Contact => $"電話 {Telephone}　電子メール {Email}";
}
