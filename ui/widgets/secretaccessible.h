#pragma once

#include <QAccessibleWidget>

namespace keyturn {

class SecretEdit;

//! The accessible object of a SecretEdit: a password field that tells no text while it is masked.
//! Owned by Qt's cache.
class SecretAccessible : public QAccessibleWidget
{
public:
    explicit SecretAccessible(SecretEdit *edit);

    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text kind, const QString &text) override;

    static void install();

private:
    [[nodiscard]] SecretEdit *edit() const;
};

} // namespace keyturn
