#include "services/types/result.h"

#include <QTest>

#include <memory>
#include <type_traits>

using namespace keyturn;
using namespace Qt::StringLiterals;

class TstResult : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValue();
    void holdsAnError();
    void movesValuesOut();
    void doesNotMixFalseWithFailure();
    void unsureIsTheDefault();
};

void TstResult::holdsAValue()
{
    Result<QString> result(u"yes"_s);
    QVERIFY(result);
    QVERIFY(result.has_value());
    QCOMPARE(*result, u"yes"_s);
    QCOMPARE(result->size(), 3);
    result.value() = u"other"_s;
    QCOMPARE(result.value(), u"other"_s);
}

void TstResult::holdsAnError()
{
    const Error error{ErrorKind::Quota, Outcome::Rejected, u"code"_s, u"message"_s, u"id"_s};
    const Result<QString> result(error);
    QVERIFY(!result);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), error);
}

void TstResult::movesValuesOut()
{
    static_assert(!std::is_copy_constructible_v<Result<std::unique_ptr<int>>>);
    Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    const std::unique_ptr<int> taken = std::move(*result);
    QCOMPARE(*taken, 3);
}

void TstResult::doesNotMixFalseWithFailure()
{
    // A check that worked and says no is not a check that failed.
    static_assert(!std::is_convertible_v<Result<bool>, bool>);
    const Result<bool> no(false);
    QVERIFY(no);
    QVERIFY(!*no);
}

void TstResult::unsureIsTheDefault()
{
    QCOMPARE(Error().outcome, Outcome::Unknown);
    QCOMPARE(Error().kind, ErrorKind::Other);
}

QTEST_GUILESS_MAIN(TstResult)
#include "tst_result.moc"
