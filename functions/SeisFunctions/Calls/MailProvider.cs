namespace SeisFunctions.Calls;

/// <summary>A service that gives mail addresses to private persons.</summary>
/// <param name="Domain">Its domain; those below it are its too.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What people call it.</param>
public sealed record MailProvider(string Domain, MailProviderKind Kind, string Name)
{
    /// <summary>Why an address there is not taken, in Japanese.</summary>
    public string Reason =>
        $"「{Domain}」は{Kind switch
        {
            MailProviderKind.Free => "フリーメール",
            MailProviderKind.Carrier => "携帯電話会社のメール",
            _ => "プロバイダのメール",
        }}（{Name}）のアドレスです。";
}
