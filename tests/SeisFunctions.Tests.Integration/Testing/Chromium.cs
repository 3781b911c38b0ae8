using System.Collections;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SeisFunctions.Tests.Testing;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// One real Chromium for the whole test run, started when the first test asks for it. <c>eng/test.sh</c> installs it.
/// </summary>
public sealed partial class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    /// <summary>Only a fault takes as long, in milliseconds: a busy machine may take a minute for what takes a moment.</summary>
    public const float Patience = 120_000;

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A page of a browser of its own: no cookies of another test.</summary>
    public async Task<IPage> NewPageAsync(
        int width = 1280,
        bool dark = false,
        string? baseUrl = null,
        bool scripts = true
    )
    {
        var browser = await BrowserAsync();
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 800 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                BaseURL = baseUrl,
                Locale = "ja-JP",
                JavaScriptEnabled = scripts,
            }
        );
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>Searches from the page that is open.</summary>
    /// <returns>Path of the page of what was found.</returns>
    public static async Task<string> SearchAsync(IPage page, string text)
    {
        await page.Locator("#q").FillAsync(text);
        await page.Locator("#q").PressAsync("Enter");
        // Waiting for the address to load may miss that it has loaded already.
        await Assertions.Expect(page).ToHaveURLAsync(Found());
        return new Uri(page.Url).AbsolutePath;
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(Patience);
            return _browser ??= await _playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Places.FirstOrDefault(File.Exists)
                        ?? throw new InvalidOperationException(
                            "The browser tests need Chromium: run eng/test.sh, which installs it."
                        ),
                    Args =
                    [
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-dev-shm-usage",
                    ],
                    // Without a UTF-8 locale Chromium saves 様式1.docx as "download".
                    Env = Environment
                        .GetEnvironmentVariables()
                        .Cast<DictionaryEntry>()
                        .Select(entry => KeyValuePair.Create((string)entry.Key, (string)entry.Value!))
                        .Where(variable => variable.Key != "LC_ALL")
                        .Append(new("LC_ALL", "C.UTF-8")),
                }
            );
        }
        finally
        {
            _starting.Release();
        }
    }

    [GeneratedRegex("/search/[0-9a-f]+$")]
    private static partial Regex Found();
}
