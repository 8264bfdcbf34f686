/* atlcoll.h and atlsimpcoll.h of Visual C++ 2022 (ATL 14.3), as far as the tests need them. */
#pragma once
#include <atlstr.h>
struct __POSITION {};
typedef __POSITION *POSITION;
namespace ATL {
template <typename T> class CElementTraits {
public:
  typedef const T &INARGTYPE;
  typedef T &OUTARGTYPE;
};
template <typename E, class ETraits = CElementTraits<E>> class CAtlArray {
public:
  typedef typename ETraits::INARGTYPE INARGTYPE;
  CAtlArray() noexcept;
  size_t GetCount() const noexcept;
  bool IsEmpty() const noexcept;
  const E &GetAt(size_t position) const;
  E &GetAt(size_t position);
  void SetAt(size_t position, INARGTYPE element);
  void SetAtGrow(size_t position, INARGTYPE element);
  size_t Add();
  size_t Add(INARGTYPE element);
  size_t Append(const CAtlArray<E, ETraits> &other);
  void Copy(const CAtlArray<E, ETraits> &other);
  const E &operator[](size_t position) const;
  E &operator[](size_t position);
  void InsertAt(size_t position, INARGTYPE element, size_t count = 1);
  void InsertArrayAt(size_t position, const CAtlArray<E, ETraits> *other);
  void RemoveAt(size_t position, size_t count = 1);
  void RemoveAll() noexcept;
};
template <class T> class CSimpleArray {
public:
  CSimpleArray();
  CSimpleArray(const CSimpleArray<T> &other);
  CSimpleArray<T> &operator=(const CSimpleArray<T> &other);
  bool Add(const T &element);
  T &operator[](int position);
};
template <typename E, class ETraits = CElementTraits<E>> class CAtlList {
public:
  typedef typename ETraits::INARGTYPE INARGTYPE;
  CAtlList(UINT block = 10) noexcept;
  size_t GetCount() const noexcept;
  bool IsEmpty() const noexcept;
  E &GetHead();
  E &GetTail();
  E RemoveHead();
  E RemoveTail();
  void RemoveHeadNoReturn();
  POSITION AddHead();
  POSITION AddHead(INARGTYPE element);
  POSITION AddTail();
  POSITION AddTail(INARGTYPE element);
  void RemoveAll() noexcept;
  POSITION GetHeadPosition() const noexcept;
  POSITION GetTailPosition() const noexcept;
  E &GetNext(POSITION &position);
  E &GetPrev(POSITION &position) noexcept;
  E &GetAt(POSITION position);
  void SetAt(POSITION position, INARGTYPE element);
  void RemoveAt(POSITION position);
  POSITION InsertBefore(POSITION position, INARGTYPE element);
  POSITION InsertAfter(POSITION position, INARGTYPE element);
  POSITION Find(INARGTYPE element, POSITION start = nullptr) const noexcept;
};
template <typename K, typename V, class KTraits = CElementTraits<K>, class VTraits = CElementTraits<V>> class CAtlMap {
public:
  typedef typename KTraits::INARGTYPE KINARGTYPE;
  typedef typename VTraits::INARGTYPE VINARGTYPE;
  typedef typename VTraits::OUTARGTYPE VOUTARGTYPE;
  struct CPair : public __POSITION {
    const K m_key;
    V m_value;
  };
  CAtlMap(UINT bins = 17) noexcept;
  size_t GetCount() const noexcept;
  bool IsEmpty() const noexcept;
  bool Lookup(KINARGTYPE key, VOUTARGTYPE value) const;
  CPair *Lookup(KINARGTYPE key) noexcept;
  V &operator[](KINARGTYPE key) noexcept(false);
  POSITION SetAt(KINARGTYPE key, VINARGTYPE value);
  bool RemoveKey(KINARGTYPE key) noexcept;
  void RemoveAll();
  POSITION GetStartPosition() const noexcept;
  void GetNextAssoc(POSITION &position, K &key, VOUTARGTYPE value) const;
  CPair *GetNext(POSITION &position) noexcept;
  const K &GetNextKey(POSITION &position) const noexcept;
  V &GetNextValue(POSITION &position) noexcept;
  const K &GetKeyAt(POSITION position) const;
  V &GetValueAt(POSITION position);
};
template <class TKey, class TVal> class CSimpleMap {
public:
  CSimpleMap();
  int GetSize() const;
  bool Add(const TKey &key, const TVal &value);
  bool Remove(const TKey &key);
  void RemoveAll();
  bool SetAt(const TKey &key, const TVal &value);
  bool SetAtIndex(int position, const TKey &key, const TVal &value);
  TVal Lookup(const TKey &key) const;
  TKey ReverseLookup(const TVal &value) const;
  TKey &GetKeyAt(int position) const;
  TVal &GetValueAt(int position) const;
  int FindKey(const TKey &key) const;
};
} // namespace ATL
