namespace SeisFunctions.Desk.SigningIn;

/// <summary>
/// Writes links that open the desk to the console, for whoever starts the app: where people sign in by link, and
/// nowhere else.
/// </summary>
internal static class DeskLinks
{
    /// <summary>Writes one link, and another one each time that one has been used.</summary>
    public static void Print(IServiceProvider services, Uri address)
    {
        if (services.GetRequiredService<IOptions<DeskOptions>>().Value.SignIn != SignInKind.Link)
            return;
        var links = services.GetRequiredService<OneTimeLinks>();
        links.Used += PrintOne;
        PrintOne();

        void PrintOne() =>
            Console.WriteLine($"事務局の画面（リンクは一度だけ使えます） {new Uri(address, links.NewPath())}");
    }
}
