#include "services/types/secretbytes.h"

#include <QDebug>
#include <QTest>

#include <openssl/crypto.h>
#include <string>
#include <type_traits>
#include <vector>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

std::string textOf(const SecretBytes &secret)
{
    return secret.withView([](std::string_view bytes) { return std::string(bytes); });
}

//! Fills the heap with blocks until nothing of `least` bytes fits any more.
std::vector<SecretBytes> fullHeap(std::size_t least)
{
    std::vector<SecretBytes> blocks;
    for (std::size_t size = 256 * 1024; size >= least; size /= 2) {
        SecretBytes block;
        for (block.reserve(size); block.isValid(); block.reserve(size))
            blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace

class TstSecretBytes : public QObject
{
    Q_OBJECT

private slots:
    void cannotBeCopiedByAccident();
    void holdsBytesOfAnyKind();
    void liesInTheSecureHeap();
    void moves();
    void clones();
    void compares();
    void growsByAppending();
    void clears();
    void invalidates();
    void doesNotPrintItsContent();
    void refusesWhenTheHeapIsFull();
    void neverFallsBack();
    void keepsItsBytesOutOfTheFreedBlock();
};

void TstSecretBytes::cannotBeCopiedByAccident()
{
    static_assert(!std::is_copy_constructible_v<SecretBytes>);
    static_assert(!std::is_copy_assignable_v<SecretBytes>);
    static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);
    static_assert(std::is_nothrow_move_assignable_v<SecretBytes>);
    static_assert(!std::is_convertible_v<SecretBytes, std::string_view>);
    static_assert(!std::is_convertible_v<SecretBytes, QString>);
    static_assert(!std::is_constructible_v<QVariant, SecretBytes>);
    QVERIFY(SecretBytes().isValid());
    QVERIFY(SecretBytes().isEmpty());
}

void TstSecretBytes::holdsBytesOfAnyKind()
{
    const std::string bytes("a\0b\xff \n", 6);
    QCOMPARE(textOf(SecretBytes::copyOf(bytes)), bytes);
    QCOMPARE(SecretBytes::copyOf(bytes).size(), std::size_t(6));
    QVERIFY(SecretBytes::copyOf({}).isEmpty());
    QVERIFY(SecretBytes::copyOf({}).isValid());
}

void TstSecretBytes::liesInTheSecureHeap()
{
    const SecretBytes secret = SecretBytes::copyOf("value");
    const bool secure = secret.withView(
        [](std::string_view bytes) { return CRYPTO_secure_allocated(bytes.data()) == 1; });
    QVERIFY(secure);
}

void TstSecretBytes::moves()
{
    SecretBytes first = SecretBytes::copyOf("value");
    SecretBytes second = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is tested
    QVERIFY(first.isValid());
    QCOMPARE(textOf(second), std::string("value"));

    SecretBytes third = SecretBytes::copyOf("older and longer");
    third = std::move(second);
    QCOMPARE(textOf(third), std::string("value"));
    QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)

    SecretBytes &alias = third;
    third = std::move(alias);
    QCOMPARE(textOf(third), std::string("value"));

    SecretBytes failed;
    failed.invalidate();
    const SecretBytes moved = std::move(failed);
    QVERIFY(!moved.isValid());
}

void TstSecretBytes::clones()
{
    SecretBytes original = SecretBytes::copyOf("value");
    const SecretBytes clone = original.clone();
    original.append("s");
    QCOMPARE(textOf(clone), std::string("value"));
    QCOMPARE(textOf(original), std::string("values"));
    original.invalidate();
    QVERIFY(!original.clone().isValid());
}

void TstSecretBytes::compares()
{
    const SecretBytes secret = SecretBytes::copyOf("value");
    QVERIFY(secret.equals(SecretBytes::copyOf("value")));
    QVERIFY(!secret.equals(SecretBytes::copyOf("valuf")));
    QVERIFY(!secret.equals(SecretBytes::copyOf("Value")));
    QVERIFY(!secret.equals(SecretBytes::copyOf("values")));
    QVERIFY(!secret.equals(SecretBytes::copyOf("valu")));
    QVERIFY(!secret.equals({}));
    QVERIFY(SecretBytes().equals({}));
}

void TstSecretBytes::growsByAppending()
{
    SecretBytes secret;
    std::string expected;
    for (int i = 0; i < 3000; ++i) {
        const std::string piece(static_cast<std::size_t>(i % 7), static_cast<char>('a' + i % 26));
        secret.append(piece);
        expected += piece;
    }
    QVERIFY(secret.isValid());
    QCOMPARE(secret.size(), expected.size());
    QCOMPARE(textOf(secret), expected);
    secret.reserve(10);
    QCOMPARE(textOf(secret), expected);
    secret.reserve(100'000);
    QCOMPARE(textOf(secret), expected);
}

void TstSecretBytes::clears()
{
    SecretBytes secret = SecretBytes::copyOf("value");
    secret.clear();
    QVERIFY(secret.isEmpty());
    QVERIFY(secret.isValid());
    secret.append("new");
    QCOMPARE(textOf(secret), std::string("new"));
}

void TstSecretBytes::invalidates()
{
    SecretBytes secret = SecretBytes::copyOf("value");
    secret.invalidate();
    QVERIFY(!secret.isValid());
    QVERIFY(secret.isEmpty());
    // Half a secret must not look like a whole one.
    secret.append("rest");
    QVERIFY(secret.isEmpty());
    secret.reserve(10);
    QVERIFY(!secret.isValid());
}

void TstSecretBytes::doesNotPrintItsContent()
{
    QString text;
    QDebug(&text) << SecretBytes::copyOf("Tr0ub4dor") << "next";
    QVERIFY(!text.contains("Tr0ub4dor"_L1));
    QVERIFY(!text.contains("54723075"_L1)); // nor in hexadecimal
    QVERIFY(text.contains("9 B"_L1));
    QVERIFY(text.contains("next"_L1));
}

void TstSecretBytes::refusesWhenTheHeapIsFull()
{
    const std::string large(300'000, 'x');
    std::vector<SecretBytes> held;
    for (int i = 0; i < 20 && (held.empty() || held.back().isValid()); ++i)
        held.push_back(SecretBytes::copyOf(large));
    QVERIFY(!held.back().isValid());
    QVERIFY(held.back().isEmpty());
    QVERIFY(held.size() > 2);
    for (std::size_t i = 0; i + 1 < held.size(); ++i)
        QCOMPARE(held.at(i).size(), large.size());
    held.clear();
    QVERIFY(SecretBytes::copyOf(large).isValid()); // all of it came back
}

void TstSecretBytes::neverFallsBack()
{
    SecretBytes growing = SecretBytes::copyOf("already here");
    const std::vector<SecretBytes> heap = fullHeap(64);
    QVERIFY(!SecretBytes::copyOf("small").isValid());
    QVERIFY(!heap.front().clone().isValid() || heap.front().isEmpty());
    growing.append(std::string(200, 'x'));
    QVERIFY(!growing.isValid());
    QVERIFY(growing.isEmpty()); // not the half that was there
}

void TstSecretBytes::keepsItsBytesOutOfTheFreedBlock()
{
    const char *place = nullptr;
    {
        const SecretBytes secret = SecretBytes::copyOf(std::string(64, 'S'));
        secret.withView([&place](std::string_view bytes) { place = bytes.data(); });
    }
    // The arena stays mapped, so the place may be looked at; the heap keeps its own links there.
    const SecretBytes again = SecretBytes::copyOf(std::string(64, '\0'));
    const bool reused =
        again.withView([place](std::string_view bytes) { return bytes.data() == place; });
    QVERIFY(reused);
    SecretBytes empty;
    {
        const SecretBytes secret = SecretBytes::copyOf(std::string(4096, 'S'));
        secret.withView([&place](std::string_view bytes) { place = bytes.data(); });
    }
    empty.reserve(4096);
    empty.append("x");
    const bool wiped = empty.withView([place](std::string_view bytes) {
        return bytes.data() == place
            && std::string_view(place + 64, 4000).find('S') == std::string_view::npos;
    });
    QVERIFY(wiped);
}

QTEST_GUILESS_MAIN(TstSecretBytes)
#include "tst_secretbytes.moc"
