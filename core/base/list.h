// The growing array of the engine. std::vector would do, but each element type brings its own copy of the code that
// grows it: 4 KB gzip of the 60 KB a phone downloads. Here all share one, which moves elements as bytes.
//
// So an element must be trivially copyable, or hold nothing but such things, Lists and Texts, which it says by a member
// `using moves_as_bytes = void;`. std::string is neither.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace yidi {

class AnyList {
 protected:
  void grow(std::size_t element_bytes, std::size_t wanted);  // ends the program where there is no memory
  void* data_ = nullptr;
  std::uint32_t size_ = 0, capacity_ = 0;
};

template <class T>
concept MovesAsBytes = std::is_trivially_copyable_v<T> || requires {
  typename T::moves_as_bytes;
};

template <class T>
class List : private AnyList {
 public:
  using value_type = T;
  using moves_as_bytes = void;

  List() = default;
  List(std::initializer_list<T> all) { copy(all.begin(), all.size()); }
  List(const T* all, std::size_t count) { copy(all, count); }
  List(const List& other) : AnyList() { copy(other.begin(), other.size()); }
  List(List&& other) noexcept { swap(other); }
  List& operator=(List other) noexcept {
    swap(other);
    return *this;
  }
  ~List() {
    if constexpr (!std::is_trivially_destructible_v<T>)
      for (T& one : *this) one.~T();
    std::free(data_);
  }

  T* begin() { return static_cast<T*>(data_); }
  T* end() { return begin() + size_; }
  const T* begin() const { return static_cast<const T*>(data_); }
  const T* end() const { return begin() + size_; }
  const T* data() const { return begin(); }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T& operator[](std::size_t i) { return begin()[i]; }
  const T& operator[](std::size_t i) const { return begin()[i]; }
  T& front() { return *begin(); }
  const T& front() const { return *begin(); }
  T& back() { return end()[-1]; }
  const T& back() const { return end()[-1]; }

  void reserve(std::size_t wanted) {
    static_assert(MovesAsBytes<T>);
    if (wanted > capacity_) grow(sizeof(T), wanted);  // NOLINT(bugprone-sizeof-expression): T may be a pointer
  }
  // By value: an element of this very list stays good while the list grows.
  void push_back(T one) {
    if (size_ == capacity_) grow_for_one();
    new (end()) T(std::move(one));
    ++size_;
  }
  // Room for `count` more that are not there yet, for who writes them and then says with fill_to how far.
  T* room(std::size_t count) {
    static_assert(std::is_trivial_v<T>);
    reserve(size_ + count);
    return end();
  }
  void fill_to(const T* end) { size_ = std::uint32_t(end - begin()); }
  void pop_back() {
    back().~T();
    --size_;
  }

 private:
  void grow_for_one() { reserve(size_t(size_) + 1); }
  void copy(const T* from, std::size_t count) {
    reserve(count);
    for (; size_ < count; ++size_) new (end()) T(from[size_]);
  }
  void swap(List& other) {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }
};

// A text that is owned. Unlike std::string it moves as bytes, and views of it stay good when it is moved.
class Text {
 public:
  using moves_as_bytes = void;
  Text() = default;
  Text(std::string_view text) : bytes_(text.data(), text.size()) {}
  Text(const char* text) : Text(std::string_view(text)) {}
  std::string_view view() const { return {bytes_.data(), bytes_.size()}; }
  operator std::string_view() const { return view(); }

 private:
  List<char> bytes_;
};

}  // namespace yidi
