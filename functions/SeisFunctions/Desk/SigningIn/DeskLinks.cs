using SeisFunctions.Acknowledging.Rounds;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>
/// Writes links that open the desk to the console, for whoever starts the app: where people sign in by link, and
/// nowhere else.
/// </summary>
internal static class DeskLinks
{
    /// <summary>Writes one link, or one for each officer, and another one each time that one has been used.</summary>
    public static void Print(IServiceProvider services, Uri address)
    {
        var options = services.GetRequiredService<IOptions<DeskOptions>>().Value;
        if (options.SignIn != SignInKind.Link)
            return;
        if (!options.OfficersAreKnown && services.GetRequiredService<LettersToMany>().AskForSecondOfficer)
            Console.WriteLine(
                "注意：選定結果の通知は、作成した方とは別の担当者が承認しますが、担当者の名前は入力されたとおりに記録するだけで、本人かどうかは確認しません。担当者ごとにリンクを分けるには、設定 Desk__Names に担当者の名前を指定してください。"
            );
        var links = services.GetRequiredService<OneTimeLinks>();
        links.Used += PrintOne;
        foreach (var name in options.KnownNames.Cast<string?>().DefaultIfEmpty())
            PrintOne(name);

        void PrintOne(string? name) =>
            Console.WriteLine(
                $"事務局の画面（{(name is null ? "" : $"{name} さん用。")}リンクは一度だけ使えます） {new Uri(address, links.NewPath(name))}"
            );
    }
}
