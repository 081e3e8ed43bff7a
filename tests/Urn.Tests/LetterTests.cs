using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Essaim.Urn.Tests;

/// <summary>Letters with a token, from the people of a frozen roll.</summary>
public sealed class LetterTests : IDisposable
{
    private readonly TestRoll _roll = new();

    public void Dispose() => _roll.Dispose();

    [Fact]
    public async Task R2_fifty_letters_under_one_token_are_one_answer()
    {
        await using var urn = await OpenAsync();
        var token = _roll.NewToken();
        string[] options = ["oui", "moyen", "non"];

        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => _roll.PostAsync(urn, _roll.LetterOf(token, 1, $"{{\"avis\":[\"{options[i % 3]}\"],\"mots\":[\"Mot {i}\"]}}"))));

        Assert.Single(replies, r => r.StatusCode is HttpStatusCode.OK);
        Assert.Equal(49, replies.Count(r => r.StatusCode is HttpStatusCode.Conflict));
        Assert.Single(await _roll.KeptAsync(urn));
    }

    [Fact]
    public async Task R49_the_same_letter_gets_the_same_receipt_even_after_the_closing()
    {
        await using var urn = await OpenAsync();
        var letter = _roll.Letter(_roll.NewToken());

        var receipts = await Task.WhenAll((await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _roll.PostAsync(urn, letter)))).Select(TestUrn.ReceiptAsync));
        await urn.Ballots.CloseAsync(_roll.Manifest.Ballot, default);
        var late = await TestUrn.ReceiptAsync(await _roll.PostAsync(urn, letter));

        Assert.Equal(late, Assert.Single(receipts.Distinct(StringComparer.Ordinal)));
        Assert.Single(await _roll.KeptAsync(urn));
    }

    [Fact]
    public async Task R4_forged_foreign_stolen_and_late_letters_are_refused_and_leave_nothing()
    {
        await using var urn = await OpenAsync();
        using var other = new TestRoll();
        await urn.OpenAsync(other.Manifest);
        using var thief = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = _roll.NewToken();
        var forged = _roll.NewToken() with { Signature = RandomNumberGenerator.GetBytes(256) };
        var altered = _roll.Letter(token);
        altered[395] ^= 1;

        byte[][] letters =
        [
            _roll.Letter(forged),
            _roll.Letter(other.NewToken()), // Another campaign's.
            _roll.Letter(token, signedBy: thief),
            _roll.Letter(token with { Key = _roll.NewToken().Key }),
            _roll.Letter(token, ballot: other.Manifest.Ballot), // Caught there, sent here.
            altered,
        ];
        foreach (var letter in letters) Assert.Equal(HttpStatusCode.Conflict, (await _roll.PostAsync(urn, letter)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await TestRoll.PostAsync(urn, other.Manifest.Ballot, _roll.Letter(token))).StatusCode);
        await urn.Ballots.CloseAsync(_roll.Manifest.Ballot, default);
        Assert.Equal(HttpStatusCode.Conflict, (await _roll.PostAsync(urn, _roll.Letter(token))).StatusCode);

        Assert.Empty(await _roll.KeptAsync(urn));
        Assert.Empty(await other.KeptAsync(urn));
    }

    [Fact]
    public async Task R18_only_its_author_corrects_or_takes_back_an_answer_and_only_until_the_closing()
    {
        await using var urn = await OpenAsync();
        using var thief = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (token, other) = (_roll.NewToken(), _roll.NewToken());
        await Is(HttpStatusCode.OK, _roll.LetterOf(token, 1, "{\"mots\":[\"Phrase-retirée\"]}"));
        await Is(HttpStatusCode.Conflict, _roll.Letter(token, 2, "non", thief));
        await Is(HttpStatusCode.Conflict, _roll.Letter(token, 1, "non"));
        await Is(HttpStatusCode.OK, _roll.Letter(token, 2, "non"));
        await Is(HttpStatusCode.Conflict, _roll.LetterOf(token, 1, "{\"mots\":[\"Phrase-retirée\"]}")); // An older letter does not come back.
        await Is(HttpStatusCode.OK, _roll.LetterOf(other, 1, "{\"mots\":[\"Autre-phrase-retirée\"]}"));
        await Is(HttpStatusCode.OK, _roll.LetterOf(other, 2, ""));

        var kept = await _roll.KeptAsync(urn);
        await urn.Ballots.CloseAsync(_roll.Manifest.Ballot, default);
        await Is(HttpStatusCode.Conflict, _roll.Letter(token, 3));
        var dump = await urn.DumpAsync();

        Assert.Equal(["{\"avis\":[\"non\"]}"], kept.Where(s => !s.IsWithdrawn).Select(s => s.Kept));
        Assert.Single(kept, s => s.IsWithdrawn);
        Assert.False(TestUrn.Contains(dump, "Phrase-retirée"));
        Assert.False(TestUrn.Contains(dump, "Autre-phrase"));

        async Task Is(HttpStatusCode expected, byte[] letter) => Assert.Equal(expected, (await _roll.PostAsync(urn, letter)).StatusCode);
    }

    [Fact]
    public async Task An_answer_already_counted_changes_no_more()
    {
        await using var urn = await OpenAsync();
        var token = _roll.NewToken();
        await _roll.PostAsync(urn, _roll.Letter(token));
        await urn.File.InOneTransactionAsync(
            () =>
            {
                var (bags, ballot) = (new Bags(urn.File), Ballots.Find(urn.File, _roll.Manifest.Ballot)!);
                bags.Replace(ballot, [.. bags.All(ballot).Select(s => s with { Batch = 1 })]);
                return true;
            },
            default);

        Assert.Equal(HttpStatusCode.OK, (await _roll.PostAsync(urn, _roll.Letter(token))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await _roll.PostAsync(urn, _roll.Letter(token, 2, "non"))).StatusCode);
    }

    [Fact]
    public async Task Every_kind_of_question_is_kept_in_one_form_with_its_pool()
    {
        await using var urn = await OpenAsync();
        const string said = "{\"mots\":[\"  Un mot\\r\\nou deux \",\"cluster\"],\"ordre\":[\"calme\",\"temps\"],\"outils\":[\"calme\",\"temps\"],\"avis\":[\"moyen\"]}";

        await _roll.PostAsync(urn, _roll.LetterOf(_roll.NewToken("encadrement"), 1, said));

        var kept = Assert.Single(await _roll.KeptAsync(urn));
        Assert.Equal("{\"avis\":[\"moyen\"],\"outils\":[\"temps\",\"calme\"],\"ordre\":[\"calme\",\"temps\"],\"mots\":[\"Un mot\\nou deux\",\"cluster\"]}", kept.Kept);
        Assert.Equal((1, 1u, 0), (kept.Pool, kept.Sequence, kept.Batch));
    }

    [Theory]
    [InlineData("{\"avis\":[\"peut-être\"]}")]
    [InlineData("{\"avis\":[\"oui\",\"non\"]}")]
    [InlineData("{\"ordre\":[\"temps\",\"mains\",\"calme\"]}")]
    [InlineData("{\"outils\":[\"temps\",\"temps\"]}")]
    [InlineData("{\"mots\":[\"x\",\"direction\"]}")]
    [InlineData("{\"mots\":[\"x\",\"7\"]}")]
    [InlineData("{\"mots\":[\"\\u0000\"]}")]
    [InlineData("{\"mots\":[\"\\ud800\"]}")]
    [InlineData("{\"nom\":[\"Bruno\"]}")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"avis\":\"oui\"}")]
    [InlineData("{\"avis\":[5]}")]
    [InlineData("pas du json")]
    public async Task Answers_that_do_not_fit_are_refused_and_the_token_is_not_spent(string answer)
    {
        await using var urn = await OpenAsync();
        var token = _roll.NewToken();

        Assert.Equal(HttpStatusCode.BadRequest, (await _roll.PostAsync(urn, _roll.LetterOf(token, 1, answer))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _roll.PostAsync(urn, _roll.Letter(token))).StatusCode);
    }

    [Fact]
    public async Task R14_only_letters_of_four_weights_are_taken()
    {
        await using var urn = await OpenAsync();
        var letter = _roll.Letter(_roll.NewToken());

        foreach (var length in (int[])[0, 1, 400, 4095, 4097, 10_000, 524_287])
        {
            var other = new byte[length];
            letter.AsSpan(0, Math.Min(length, letter.Length)).CopyTo(other);
            Assert.Equal(HttpStatusCode.BadRequest, (await _roll.PostAsync(urn, other)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _roll.PostAsync(urn, new byte[600_000])).StatusCode);
        foreach (var size in Letter.Sizes)
        {
            var padded = new byte[size];
            _roll.Letter(_roll.NewToken()).CopyTo(padded, 0);
            Assert.Equal(HttpStatusCode.OK, (await _roll.PostAsync(urn, padded)).StatusCode);
        }

        Assert.Equal([4096, 16_384, 65_536, 524_288], Letter.Sizes);
    }

    [Fact]
    public async Task R5_the_file_is_the_same_bytes_whoever_of_the_roll_came_first()
    {
        var letters = Enumerable.Range(0, Bag.Most).Select(i => _roll.LetterOf(_roll.NewToken(), 1, $"{{\"mots\":[\"Mot {i} {new string('x', i * 3)}\"]}}")).ToArray();
        byte[]? expected = null;
        for (var run = 0; run < 3; run++)
        {
            RandomNumberGenerator.Shuffle<byte[]>(letters);
            await using var urn = await OpenAsync();
            foreach (var letter in letters) Assert.Equal(HttpStatusCode.OK, (await _roll.PostAsync(urn, letter)).StatusCode);

            var dump = await urn.DumpAsync();
            Assert.Equal(expected ??= dump, dump);
        }
    }

    [Fact]
    public async Task R19_two_letters_of_one_person_share_nothing()
    {
        await using var urn = await OpenAsync();
        var letters = Enumerable.Range(0, 2).Select(_ => _roll.Letter(_roll.NewToken())).ToList();
        foreach (var letter in letters) await _roll.PostAsync(urn, letter);
        var kept = await _roll.KeptAsync(urn);

        Assert.Equal(4, kept.SelectMany(s => (string[])[Convert.ToHexString(s.Key), Convert.ToHexString(s.Seal)]).Distinct(StringComparer.Ordinal).Count());
        var common = letters[0].Zip(letters[1]).Take(386).Select((pair, at) => (pair, at)).Where(p => p.pair.First == p.pair.Second).Select(p => p.at).ToList();
        Assert.True(common.Count < 20, $"{common.Count} of 386 bytes in common"); // The form, the sign of the key, and chance: 1.5 in 386.
    }

    [Fact]
    public async Task R7_R59_the_file_holds_no_date_of_the_rules_and_nothing_once_forgotten()
    {
        await using var urn = await TestUrn.StartAsync();
        var dated = _roll.Manifest with { Roll = _roll.Manifest.Roll! with { OpensAt = TimeProvider.System.GetUtcNow(), ClosesAt = TimeProvider.System.GetUtcNow().AddDays(9) } };
        await urn.OpenAsync(dated.ForUrn());
        await _roll.PostAsync(urn, _roll.LetterOf(_roll.NewToken(), 1, "{\"mots\":[\"Phrase-qui-doit-partir\"]}"));
        var rules = await urn.File.InOneTransactionAsync(() => Ballots.Find(urn.File, dated.Ballot)!.Manifest.ToText(), default);
        await urn.Ballots.ForgetAsync(dated.Ballot, default);
        var dump = await urn.DumpAsync();

        Assert.DoesNotContain("sAt", rules, StringComparison.Ordinal);
        Assert.NotEqual(dated.Hash, dated.ForUrn().Hash);
        Assert.False(TestUrn.Contains(dump, "Phrase-qui-doit-partir"));
        Assert.False(TestUrn.Contains(dump, dated.Ballot));
    }

    [Fact]
    public async Task The_list_of_receipts_holds_a_phones_own_and_does_not_tell_how_many_answered()
    {
        await using var urn = await OpenAsync();
        var receipts = new List<string>();
        for (var i = 0; i < 7; i++) receipts.Add(await TestUrn.ReceiptAsync(await _roll.PostAsync(urn, _roll.Letter(_roll.NewToken()))));
        var counted = await _roll.KeptAsync(urn);

        var (root, list) = await urn.File.InOneTransactionAsync(
            () => (ReceiptList.Publish(urn.File, _roll.Manifest.Ballot, 1, counted, ""), ReceiptList.Of(urn.File, _roll.Manifest.Ballot, 1)), default);

        Assert.Equal(10, list.Count);
        Assert.Equal(list.Order(StringComparer.Ordinal), list);
        Assert.Empty(receipts.Except(list, StringComparer.Ordinal));
        Assert.Equal(root, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("\n" + string.Join('\n', list)))));
    }

    private async Task<TestUrn> OpenAsync()
    {
        var urn = await TestUrn.StartAsync();
        await urn.OpenAsync(_roll.Manifest);
        return urn;
    }
}
